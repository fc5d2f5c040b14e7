import { inject, linkedSignal, Service } from '@angular/core';
import { Session } from '../session/session';

/** Where a record stands in the list that it was opened from. */
export interface PlaceInList {
  /** From 1. */
  readonly place: number;
  readonly count: number;
  /** Ids of the neighbours; null at either end. */
  readonly previous: number | null;
  readonly next: number | null;
  /** What the list shows, in which order, as 'Cajero, por apellido'. */
  readonly words: string;
}

interface LeftList {
  /** The list's, as '/usuarios'. */
  readonly path: string;
  readonly ids: readonly number[];
  readonly words: string;
}

/** From one record of a list to the next, as the list was filtered and ordered when it was left. */
@Service()
export class ListWalk {
  private readonly visit = inject(Session).visit;
  private readonly left = linkedSignal<unknown, LeftList | null>({
    source: () => this.visit(),
    computation: () => null,
  });

  /** Takes down what a list shows, as its page is left. */
  leave(path: string, rows: readonly { readonly id: number }[], words: string): void {
    this.left.set({ path, ids: rows.map(({ id }) => id), words });
  }

  /** null when the record was opened from elsewhere, or is not in that list. */
  placeOf(path: string, id: number): PlaceInList | null {
    const left = this.left();
    const at = left?.path === path ? left.ids.indexOf(id) : -1;
    if (!left || at < 0) return null;
    return {
      place: at + 1,
      count: left.ids.length,
      previous: left.ids[at - 1] ?? null,
      next: left.ids[at + 1] ?? null,
      words: left.words,
    };
  }
}
