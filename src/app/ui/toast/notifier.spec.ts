import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { loadPart } from '../load-part';
import { Notifier } from './notifier';
import { Toasts } from './toasts';

const toast = () => document.querySelector<HTMLElement>('mat-snack-bar-container:not([mat-exit])');
const button = (name: string) =>
  [...(toast()?.querySelectorAll('button') ?? [])].find(
    (one) => (one.ariaLabel ?? one.textContent.trim()) === name,
  );

describe('Notifier', () => {
  // While it is on its way, nobody can say who of those that wait for it goes first.
  beforeAll(() => import('./toasts'));
  beforeEach(() => {
    jasmine.clock().install();
    TestBed.configureTestingModule({
      providers: [{ provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } }],
    });
  });
  afterEach(async () => {
    button('Cerrar')?.click();
    await pass(1_000);
    jasmine.clock().uninstall();
  });

  /** The toast's code is loaded when the first is shown. */
  async function pass(milliseconds: number): Promise<void> {
    await loadPart(() => import('./toasts'));
    TestBed.tick();
    jasmine.clock().tick(milliseconds);
    TestBed.tick();
  }

  it('takes good news away after six seconds', async () => {
    TestBed.inject(Notifier).success('Cambios guardados.');
    await pass(5_900);
    expect(toast()?.textContent).toContain('Cambios guardados.');
    await pass(1_000);
    expect(toast()).toBeNull();
  });

  it('takes good news away when something else begins, and bad news not', async () => {
    const notifier = TestBed.inject(Notifier);
    notifier.success('Cambios guardados.');
    await pass(100);
    notifier.beginAnew();
    await pass(100);
    expect(toast()).toBeNull();
    notifier.failure('No se guardó nada.');
    await pass(100);
    notifier.beginAnew();
    await pass(100);
    expect(toast()?.textContent).toContain('No se guardó nada.');
  });

  it('waits while somebody points at it, and six seconds more', async () => {
    TestBed.inject(Notifier).success('Cambios guardados.');
    await pass(3_000);
    const news = toast()!.querySelector('ng-component')!;
    news.dispatchEvent(new PointerEvent('pointerenter'));
    await pass(60_000);
    expect(toast()).not.toBeNull();
    news.dispatchEvent(new PointerEvent('pointerleave'));
    await pass(5_900);
    expect(toast()).not.toBeNull();
    await pass(1_000);
    expect(toast()).toBeNull();
  });

  it('offers what can be done about it, once', async () => {
    const run = jasmine.createSpy();
    TestBed.inject(Notifier).success('Se desactivó a Ana.', { label: 'Deshacer', run });
    await pass(500);
    button('Deshacer')!.click();
    await pass(1_000);
    expect(run).toHaveBeenCalledTimes(1);
    expect(toast()).toBeNull();
  });

  it('needs no code of its own where that cannot be loaded, and no box that holds the page', async () => {
    const alert = spyOn(window, 'alert');
    spyOn(TestBed.inject(Toasts), 'show').and.throwError('Failed to fetch');
    TestBed.inject(Notifier).failure('No se pudo.');
    await pass(600_000);
    const news = document.querySelector<HTMLElement>('[popover][role=alert]')!;
    expect(news.textContent).toBe('No se pudo.');
    expect(news.checkVisibility()).toBeTrue();
    news.remove();
    expect(alert).not.toHaveBeenCalled();
  });

  it('tells nobody where the app is gone before the toast is there', async () => {
    const alert = spyOn(window, 'alert');
    TestBed.inject(Notifier).failure('No se pudo.');
    TestBed.resetTestingModule();
    await loadPart(() => import('./toasts'));
    await Promise.resolve();
    expect(document.querySelector('[popover][role=alert]')).toBeNull();
    expect(alert).not.toHaveBeenCalled();
  });

  it('leaves bad news until they are closed', async () => {
    TestBed.inject(Notifier).failure('No se pudo.');
    await pass(600_000);
    expect(toast()?.textContent).toContain('No se pudo.');
    button('Cerrar')!.click();
    await pass(1_000);
    expect(toast()).toBeNull();
  });
});
