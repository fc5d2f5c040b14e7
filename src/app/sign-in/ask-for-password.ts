import { DOCUMENT, effect, inject, Injector } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '../session/session';

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
  try {
    const { openSignInDialog } = await import('./sign-in-dialog');
    openSignInDialog(injector);
  } catch (error) {
    // A covered screen that nobody can uncover: opened anew, it asks on a page.
    if (injector.get(Session).state().name !== 'locked') throw error;
    injector.get(DOCUMENT).defaultView!.location.reload();
  }
}
