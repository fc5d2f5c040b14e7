import { effect, inject, Injector } from '@angular/core';
import { Session } from '../session/session';

/**
 * Asks for the password over the open screen each time that the session expires. The dialog and
 * what it needs are loaded then, not before. To be called in an injector that has the API.
 */
export function askForPasswordWhenExpired(): void {
  const session = inject(Session);
  const injector = inject(Injector);
  effect(() => {
    if (session.state().name === 'expired') void ask(injector);
  });
}

async function ask(injector: Injector): Promise<void> {
  const { openSignInDialog } = await import('./sign-in-dialog');
  openSignInDialog(injector);
}
