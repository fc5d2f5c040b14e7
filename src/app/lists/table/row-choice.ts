import { ChangeDetectorRef, computed, inject, Signal } from '@angular/core';
import { Selection } from '../selection/selection';

/**
 * The boxes of a table's rows. Made where one may inject. What a press ticks is in the template at
 * once: a row that takes its place before the next rendering would be taken for not ticked before.
 */
export class RowChoice<T extends { readonly id: number }> {
  private readonly changes = inject(ChangeDetectorRef);

  constructor(
    private readonly selection: Signal<Selection>,
    private readonly rows: Signal<readonly T[]>,
    private readonly chooseAll: () => void,
  ) {}

  private readonly chosen = computed(() => {
    const ids = this.selection().ids();
    return ids.size ? this.rows().filter(({ id }) => ids.has(id)).length : 0;
  });
  readonly isAll = computed(() => this.chosen() > 0 && this.chosen() === this.rows().length);
  readonly isSome = computed(() => this.chosen() > 0 && !this.isAll());

  /** With Shift, from the row that was ticked last. */
  toggle(id: number, { shiftKey }: MouseEvent): void {
    if (shiftKey) this.selection().toggleRange(id, this.rows());
    else this.selection().toggle(id);
    this.changes.detectChanges();
  }

  toggleAt(place: number): void {
    const record = this.rows()[place];
    if (record) this.selection().toggle(record.id);
  }

  /** All of them, or none when they are chosen already. Who is out of view stays as they are. */
  toggleAll(): void {
    const ids = this.rows().map(({ id }) => id);
    if (this.isAll()) this.selection().setAll(ids, false);
    else this.chooseAll();
    this.changes.detectChanges();
  }
}
