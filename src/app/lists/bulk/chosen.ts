import { computed, Signal } from '@angular/core';
import { Selection } from '../selection/selection';

interface Row {
  readonly id: number;
}

/** The rows that are chosen, in view or not. */
export class Chosen<T extends Row> {
  private readonly outOfView = computed(() => {
    const ids = this.selection().ids();
    const inView = new Set(this.inView().map(({ id }) => id));
    return this.all().filter(({ id }) => ids.has(id) && !inView.has(id));
  });
  /** Ids of those out of view. */
  readonly hidden: Signal<ReadonlySet<number>> = computed(
    () => new Set(this.outOfView().map(({ id }) => id)),
  );
  /** Those out of view first, then as the list has them. */
  readonly rows: Signal<readonly T[]> = computed(() => [
    ...this.outOfView(),
    ...this.inView().filter(({ id }) => this.selection().has(id)),
  ]);

  /** @param inView the rows that match what is searched and filtered */
  constructor(
    private readonly selection: Signal<Selection>,
    private readonly all: Signal<readonly T[]>,
    private readonly inView: Signal<readonly T[]>,
  ) {}
}
