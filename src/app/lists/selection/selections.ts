import { inject, Injectable, linkedSignal, untracked } from '@angular/core';
import { Session } from '../../session/session';
import { Selection } from './selection';

/** Who is chosen in each list: it outlives going to a record and back, and ends with the person. */
@Injectable({ providedIn: 'root' })
export class Selections {
  private readonly visit = inject(Session).visit;
  private readonly byList = linkedSignal<unknown, Map<string, Selection>>({
    source: () => this.visit(),
    computation: () => new Map(),
  });

  /** @param list its path, as '/usuarios'. */
  of(list: string): Selection {
    const byList = untracked(this.byList);
    const selection = byList.get(list) ?? new Selection();
    byList.set(list, selection);
    return selection;
  }
}
