import { effect, inject, Injector, untracked } from '@angular/core';
import { UnfinishedStore } from '../../../session/kept/unfinished-store';
import { Session } from '../../../session/session';

/**
 * At each coming of a person, tells them of registrations of theirs that were cut off. What tells
 * it is loaded when there is something to tell. To be called in an injector that has the API.
 */
export function tellOfUnfinishedRegistrations(): void {
  const session = inject(Session);
  const store = inject(UnfinishedStore);
  const injector = inject(Injector);
  effect(() => {
    session.visit();
    if (session.access() !== 'granted') return;
    untracked(() => {
      const owner = session.user()?.id;
      if (owner === undefined || store.read(owner).length === 0) return;
      void import('./finish-registrations')
        .then(({ finishRegistrations }) => finishRegistrations(injector, owner))
        // Without its code, it is told the next time.
        .catch(() => undefined);
    });
  });
}
