import { Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '../../session/session';
import { SIGN_OUT, signOutGuard } from '../../session/session-guards';
import { anAdministrator, aSession } from '../../testing/factories';
import { questionShown } from '../../testing/testbed';
import { leaveAnyway } from './leave-anyway';
import { UnsavedChanges } from './unsaved-changes';
import { unsavedChangesGuard } from './unsaved-changes-guard';

@Component({ template: '' })
class Page {
  readonly edited = signal(true);

  constructor() {
    inject(UnsavedChanges).watch(this.edited);
  }
}

describe('unsavedChangesGuard', () => {
  async function open() {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: 'pagina', component: Page, canDeactivate: [unsavedChangesGuard] },
          { path: 'salir', canActivate: [signOutGuard], children: [] },
          { path: '**', children: [] },
        ]),
      ],
    });
    TestBed.inject(Session).start(aSession(anAdministrator()));
    const harness = await RouterTestingHarness.create();
    const page = await harness.navigateByUrl('/pagina', Page);
    return { page, router: TestBed.inject(Router) };
  }

  for (const [button, url] of [
    ['Seguir editando', '/pagina'],
    ['Salir sin guardar', '/otra'],
  ] as const) {
    it(`asks before leaving: ${button}`, async () => {
      const { router } = await open();
      const navigated = router.navigateByUrl('/otra');
      // No harness here: it would wait for the navigation, which waits for the answer.
      await questionShown();
      expect(document.querySelector('[role=dialog] h2')?.textContent).toBe('¿Salir sin guardar?');
      [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')]
        .find((candidate) => candidate.textContent.trim() === button)!
        .click();
      await navigated;
      expect(router.url).toBe(url);
    });
  }

  it('asks once before signing out, although that leads on to another page', async () => {
    const { router } = await open();
    const navigated = router.navigateByUrl('/salir', { info: SIGN_OUT });
    await questionShown();
    [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')]
      .find((candidate) => candidate.textContent.trim() === 'Salir sin guardar')!
      .click();
    await navigated;
    expect(router.url).toBe('/ingresar');
  });

  it('asks in the words of what would be lost', async () => {
    const { page, router } = await open();
    page.edited.set(false);
    const question = { title: '¿Sin las contraseñas?', message: 'Nadie las tiene.', confirm: 'Sí' };
    TestBed.runInInjectionContext(() =>
      TestBed.inject(UnsavedChanges).watch(signal(true), () => question),
    );
    const navigated = router.navigateByUrl('/otra');
    await questionShown();
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('Nadie las tiene.');
    [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')]
      .find((candidate) => candidate.textContent.trim() === 'Cancelar')!
      .click();
    await navigated;
    expect(router.url).toBe('/pagina');
  });

  it('asks nothing more, and leaves, once what was being sent is saved', async () => {
    const { page, router } = await open();
    const navigated = router.navigateByUrl('/otra');
    await questionShown();
    page.edited.set(false);
    await navigated;
    expect(router.url).toBe('/otra');
  });

  it('stays where what was being sent has become a password that nobody took along', async () => {
    const { page, router } = await open();
    const navigated = router.navigateByUrl('/otra');
    await questionShown();
    TestBed.runInInjectionContext(() => TestBed.inject(UnsavedChanges).watch(signal(true)));
    page.edited.set(false);
    await navigated;
    expect(router.url).toBe('/pagina');
  });

  it('lets go when there is nothing to lose', async () => {
    const { page, router } = await open();
    page.edited.set(false);
    await router.navigateByUrl('/otra');
    expect(router.url).toBe('/otra');
  });

  it('lets a session that has ended leave without an answer', async () => {
    const { router } = await open();
    await router.navigateByUrl('/otra', leaveAnyway);
    expect(router.url).toBe('/otra');
  });

  /** As the browser asks before a tab closes; Karma, who asks too, is not to hear of it. */
  function holdsTheTab(): boolean {
    const { onbeforeunload } = window;
    window.onbeforeunload = null;
    const goes = window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    window.onbeforeunload = onbeforeunload;
    return !goes;
  }

  it('holds the tab back only while something is unsaved on the page', async () => {
    const { page, router } = await open();
    expect(holdsTheTab()).toBe(true);
    page.edited.set(false);
    expect(holdsTheTab()).toBe(false);
    page.edited.set(true);
    await router.navigateByUrl('/otra', leaveAnyway);
    expect(holdsTheTab()).toBe(false);
  });

  it('holds nothing back any more once the person has decided to leave', async () => {
    await open();
    const unsaved = TestBed.inject(UnsavedChanges);
    unsaved.giveUp();
    expect(holdsTheTab()).toBe(false);
    unsaved.keep();
    expect(holdsTheTab()).toBe(true);
  });
});
