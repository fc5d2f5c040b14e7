import { DOCUMENT, effect, inject, Injector } from '@angular/core';
import { Session } from '../session/session';
import { LazyParts } from '../ui/lazy-parts';
import { loadPart } from '../ui/load-part';

/**
 * Asks for the password over the open screen each time that the session expires or is locked. The
 * dialog and what it needs are loaded then, not before. To be called in an injector that has the API.
 */
export function askForPasswordWhenNeeded(): void {
  const session = inject(Session);
  const injector = inject(Injector);
  effect(() => {
    const state = session.state();
    // Where no screen is open, the guards see to it.
    if (state.name === 'expired' || (state.name === 'locked' && state.covers)) void ask(injector);
  });
}

async function ask(injector: Injector): Promise<void> {
  const part = await injector.get(LazyParts).load(() => loadPart(() => import('./sign-in-dialog')));
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
