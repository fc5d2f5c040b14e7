import { Signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Navigation, provideRouter, Router } from '@angular/router';
import { UnsavedChanges } from '../../forms/leaving/unsaved-changes';
import { Notifier } from '../../ui/toast/notifier';
import { ToastAction } from '../../ui/toast/toast-action';
import { openWhenBack } from './open-when-back';

describe('openWhenBack', () => {
  let isTyped: boolean;
  let said: { message: string; action: ToastAction; isOver: Signal<boolean> };

  function wait(): Router {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        { provide: UnsavedChanges, useValue: { any: () => isTyped } },
        {
          provide: Notifier,
          useValue: {
            failure: (message: string, action: ToastAction, isOver: Signal<boolean>) =>
              (said = { message, action, isOver }),
          },
        },
      ],
    });
    const router = TestBed.inject(Router);
    const failed = { initialUrl: router.parseUrl('/correo?q=1'), extras: { state: { to: 'ana' } } };
    TestBed.runInInjectionContext(() => openWhenBack(failed as unknown as Navigation));
    return router;
  }
  const comeBack = () => window.dispatchEvent(new Event('online'));
  const opened = (router: Router) => router.currentNavigation()?.initialUrl.toString();

  beforeEach(() => (isTyped = false));

  it('opens the page when the network is back, with what was to be brought there', () => {
    const router = wait();
    expect(said.message).toContain('Se abrirá sola');
    expect(said.isOver()).toBe(false);
    comeBack();
    expect(opened(router)).toBe('/correo?q=1');
    expect(router.currentNavigation()?.extras.state).toEqual({ to: 'ana' });
    expect(said.isOver()).toBe(true);
  });

  it('calls nobody back who went elsewhere', async () => {
    const router = wait();
    await router.navigateByUrl('/usuarios');
    expect(said.isOver()).toBe(true);
    comeBack();
    expect(opened(router)).toBeUndefined();
  });

  it('takes nobody away from what they typed, unless they ask for it', () => {
    isTyped = true;
    const router = wait();
    expect(said.message).toContain('Lo que escribiste sigue aquí');
    comeBack();
    expect(opened(router)).toBeUndefined();
    said.action.run();
    expect(opened(router)).toBe('/correo?q=1');
  });
});
