import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { questionShown } from '../testing/testbed';
import { leaveAnyway } from './leave-anyway';
import { HasUnsavedChanges, holdUnload, unsavedChangesGuard } from './unsaved-changes-guard';

@Component({ template: '' })
class Page implements HasUnsavedChanges {
  unsaved = true;
  hasUnsavedChanges(): boolean {
    return this.unsaved;
  }
}

describe('unsavedChangesGuard', () => {
  async function open() {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: 'pagina', component: Page, canDeactivate: [unsavedChangesGuard] },
          { path: '**', children: [] },
        ]),
      ],
    });
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

  it('lets go when there is nothing to lose', async () => {
    const { page, router } = await open();
    page.unsaved = false;
    await router.navigateByUrl('/otra');
    expect(router.url).toBe('/otra');
  });

  it('lets a session that has ended leave without an answer', async () => {
    const { router } = await open();
    await router.navigateByUrl('/otra', leaveAnyway);
    expect(router.url).toBe('/otra');
  });

  it('holds the tab back only while something is unsaved', () => {
    for (const unsaved of [true, false]) {
      const event = new Event('beforeunload', { cancelable: true });
      holdUnload({ hasUnsavedChanges: () => unsaved }, event as BeforeUnloadEvent);
      expect(event.defaultPrevented).toBe(unsaved);
    }
  });
});
