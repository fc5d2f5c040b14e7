import { inject, linkedSignal, Service } from '@angular/core';
import { Params, Router } from '@angular/router';
import { Session } from '../session/session';
import { LastLists } from '../ui/navigation/last-lists';

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

/** What a list shows, in its order. */
export interface ShownRows {
  readonly rows: readonly { readonly id: number }[];
  /** Which rows, in which order, as 'Cajero, por apellido'. */
  readonly words: string;
}

/** Finds what a list would show, for whoever did not come from it. */
export interface ListWalker {
  /** Whether the list was read. */
  readonly isRead: () => boolean;
  /** @returns what it shows with these in its address; null where that cannot be found out now */
  readonly find: (parameters: Params) => Promise<ShownRows | null>;
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
  private readonly router = inject(Router);
  private readonly lastLists = inject(LastLists);
  private readonly visit = inject(Session).visit;
  private readonly left = linkedSignal<unknown, LeftList | null>({
    source: () => this.visit(),
    computation: () => null,
  });

  /** Takes down what a list shows, as its page is left or a record of it is opened. */
  keep(path: string, { rows, words }: ShownRows): void {
    this.left.set({ path, ids: rows.map(({ id }) => id), words });
  }

  /** Shows the list as it was when the record was opened, else all of it, if the record is there. */
  async findAnew(path: string, id: number, walker: ListWalker): Promise<void> {
    const visit = this.visit();
    const { queryParams } = this.router.parseUrl(this.lastLists.urlOf(path));
    for (const parameters of [queryParams, {}]) {
      const shown = await walker.find(parameters);
      if (this.visit() !== visit || !shown) return;
      if (shown.rows.some((row) => row.id === id)) return this.keep(path, shown);
    }
  }

  /** null when that is not known yet, or the record is not in that list. */
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
