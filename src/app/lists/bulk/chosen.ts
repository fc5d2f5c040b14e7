import { computed, Signal } from '@angular/core';
import { compareTexts } from '../../domain/text/spanish-order';
import { Selection } from '../selection/selection';

interface Row {
  readonly id: number;
}

/** Who reads through more of them looks for nobody, and putting them in order would take long. */
const MOST_ORDERED = 2_000;

/** The rows that are chosen, in view or not. */
export class Chosen<T extends Row> {
  private readonly outOfView = computed(() => {
    const ids = this.selection().ids();
    const inView = new Set(this.inView().map(({ id }) => id));
    const rows = this.all().filter(({ id }) => ids.has(id) && !inView.has(id));
    return rows.length > MOST_ORDERED ? rows : this.inOrder(rows);
  });
  /** Ids of those out of view. */
  readonly hidden: Signal<ReadonlySet<number>> = computed(
    () => new Set(this.outOfView().map(({ id }) => id)),
  );
  /** Those out of view first, by surname, then as the list has them. */
  readonly rows: Signal<readonly T[]> = computed(() => [
    ...this.outOfView(),
    ...this.inView().filter(({ id }) => this.selection().has(id)),
  ]);

  /**
   * @param inView the rows that match what is searched and filtered
   * @param surnameFirst what those out of view are ordered by
   */
  constructor(
    private readonly selection: Signal<Selection>,
    private readonly all: Signal<readonly T[]>,
    private readonly inView: Signal<readonly T[]>,
    private readonly surnameFirst: (row: T) => string,
  ) {}

  private inOrder(rows: readonly T[]): readonly T[] {
    return rows
      .map((row) => ({ row, text: this.surnameFirst(row) }))
      .sort((one, other) => compareTexts(one.text, other.text))
      .map(({ row }) => row);
  }
}
