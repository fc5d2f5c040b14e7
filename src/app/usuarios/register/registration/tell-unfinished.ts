import { effect, inject, Injector, untracked } from '@angular/core';
import { DoubtStore } from '../../../session/kept/doubt-store';
import { UnfinishedStore } from '../../../session/kept/unfinished-store';
import { Session } from '../../../session/session';

/**
 * At each coming of a person, tells them of registrations of theirs that were cut off. What tells
 * it is loaded when there is something to tell. To be called in an injector that has the API.
 */
export function tellOfUnfinishedRegistrations(): void {
  const session = inject(Session);
  const unfinished = inject(UnfinishedStore);
  const doubts = inject(DoubtStore);
  const injector = inject(Injector);
  effect(() => {
    session.visit();
    if (session.access() !== 'granted') return;
    untracked(() => {
      const owner = session.user()?.id;
      if (owner === undefined) return;
      if (!unfinished.read(owner).length && !doubts.read(owner, 'usuarios').length) return;
      void import('./finish-registrations')
        .then(({ finishRegistrations }) => finishRegistrations(injector, owner))
        // Without its code, it is told the next time.
        .catch(() => undefined);
    });
  });
}
