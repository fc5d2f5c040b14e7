import { DOCUMENT, effect, inject, Injector } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '../session/session';
import { LazyParts } from '../ui/lazy-parts';

/**
 * Asks for the password over the open screen each time that the session expires or is locked. The
 * dialog and what it needs are loaded then, not before. To be called in an injector that has the API.
 */
export function askForPasswordWhenNeeded(): void {
  const session = inject(Session);
  const router = inject(Router);
  const injector = inject(Injector);
  effect(() => {
    const { name } = session.state();
    // Before the first page, the guards see to it.
    if (name === 'expired' || (name === 'locked' && router.navigated)) void ask(injector);
  });
}

async function ask(injector: Injector): Promise<void> {
  const part = await injector.get(LazyParts).load(() => import('./sign-in-dialog'));
  if (part) return part.openSignInDialog(injector);
  const document = injector.get(DOCUMENT);
  const state = () => injector.get(Session).state().name;
  // A covered screen that nobody can uncover: opened anew, it asks on a page.
  if (state() === 'locked') return document.defaultView!.location.reload();
  // It has been said; the next press asks again.
  const again = () => {
    if (state() === 'expired') void ask(injector);
  };
  document.addEventListener('click', again, { once: true });
}
