import { computed, signal } from '@angular/core';

interface Together {
  readonly ids: ReadonlySet<number>;
  /** What was searched when they were chosen. */
  readonly search: string;
}

const NOBODY: ReadonlySet<number> = new Set();

/**
 * Who is chosen in a list. What was ticked by hand stays whatever is searched; what "Elegir todos"
 * took are the rows that matched then, and they go when something else is searched. A filter takes
 * nobody out: it is how one goes on picking.
 */
export class Selection {
  private readonly byHand = signal(NOBODY);
  private readonly together = signal<Together>({ ids: NOBODY, search: '' });
  /** Where a range begins: the row that was ticked last. */
  private lastTicked: number | null = null;

  readonly ids = computed<ReadonlySet<number>>(() => {
    const [byHand, { ids }] = [this.byHand(), this.together()];
    return ids.size === 0 ? byHand : new Set([...byHand, ...ids]);
  });
  readonly size = computed(() => this.ids().size);

  has(id: number): boolean {
    return this.ids().has(id);
  }

  /** Ticks one, or unticks it. */
  toggle(id: number): void {
    this.setAll([id], !this.has(id));
    this.lastTicked = id;
  }

  /** From the row that was ticked last to this one, as `order` has them. */
  toggleRange(id: number, order: readonly { readonly id: number }[]): void {
    const start = order.findIndex((row) => row.id === this.lastTicked);
    const end = order.findIndex((row) => row.id === id);
    if (start < 0 || end < 0) return this.toggle(id);
    const rows = order.slice(Math.min(start, end), Math.max(start, end) + 1);
    this.setAll(
      rows.map((row) => row.id),
      !this.has(id),
    );
    this.lastTicked = id;
  }

  /** All that match now, beside those that did by another filter. */
  chooseAll(rows: readonly { readonly id: number }[], search: string): void {
    this.follow(search);
    const ids = new Set([...this.together().ids, ...rows.map(({ id }) => id)]);
    this.together.set({ ids, search });
  }

  clear(): void {
    this.byHand.set(NOBODY);
    this.together.set({ ids: NOBODY, search: '' });
    this.lastTicked = null;
  }

  /** To be told of each search. */
  follow(search: string): void {
    const { ids, search: before } = this.together();
    if (ids.size > 0 && before !== search) {
      this.together.set({ ids: NOBODY, search });
    }
  }

  setAll(ids: readonly number[], chosen: boolean): void {
    const byHand = new Set(this.byHand());
    const together = new Set(this.together().ids);
    for (const id of ids) {
      if (chosen) {
        byHand.add(id);
      } else {
        byHand.delete(id);
        together.delete(id);
      }
    }
    this.byHand.set(byHand);
    this.together.update(({ search }) => ({ ids: together, search }));
  }
}
