import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, validate } from '@angular/forms/signals';
import { DEFAULT_SETTINGS } from '../../settings/deployment-settings';
import { SETTINGS } from '../../settings/settings';
import { ActiveSwitch } from './active-switch';

@Component({
  imports: [ActiveSwitch],
  template: `<app-active-switch
    [estado]="fields.estado"
    [before]="before()"
    [closed]="closed()"
  />`,
})
class Page {
  readonly closed = signal(false);
  readonly before = signal<string | undefined>(undefined);
  readonly isLast = signal(true);
  readonly model = signal({ estado: true });
  readonly fields = form(this.model, (path) => {
    validate(path.estado, ({ value }) =>
      !value() && this.isLast() ? { kind: 'last', message: 'Es la última.' } : undefined,
    );
  });
}

describe('The switch of an account', () => {
  async function open(inactiveCanSignIn: boolean) {
    TestBed.configureTestingModule({
      providers: [{ provide: SETTINGS, useValue: { ...DEFAULT_SETTINGS, inactiveCanSignIn } }],
    });
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const toggle = host.querySelector<HTMLElement>('[role=switch]')!;
    const note = () =>
      host.querySelector(`#${toggle.getAttribute('aria-describedby')}`)!.textContent.trim();
    return { fixture, page: fixture.componentInstance, toggle, note };
  }

  it('never says that nobody gets in, and says that all do where the settings know', async () => {
    const { fixture, page, toggle, note } = await open(false);
    page.isLast.set(false);
    expect(note()).toBe('Al desactivarla puedes cerrar también su acceso al POS.');
    toggle.click();
    await fixture.whenStable();
    expect(note()).toBe('Si su acceso no se cerró, quizá todavía pueda ingresar al POS.');
    TestBed.resetTestingModule();
    expect((await open(true)).note()).toContain('deja ingresar también a cuentas inactivas');
  });

  it('says of whom nobody knows the password that they do not get in', async () => {
    const { fixture, page, note } = await open(true);
    page.closed.set(true);
    await fixture.whenStable();
    expect(note()).toBe('Acceso cerrado: no ingresa hasta que se restablezca su contraseña.');
  });

  it('says what it was, and before that what is wrong', async () => {
    const { fixture, page, toggle, note } = await open(false);
    page.before.set('inactiva');
    await fixture.whenStable();
    expect(note()).toBe('Antes: inactiva');
    toggle.click();
    await fixture.whenStable();
    expect(page.model().estado).toBeFalse();
    expect(note()).toBe('Es la última.');
  });
});
