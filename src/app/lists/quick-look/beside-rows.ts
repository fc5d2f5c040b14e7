import { computed, Signal, signal } from '@angular/core';
import { wideScreen } from '../table/row-layout';

/** Which row is looked at beside its list: where there is room, and it goes along with the focus. */
export class BesideRows<T extends { readonly id: number }> {
  private readonly id = signal<number | null>(null);
  private readonly wide = wideScreen();

  /** Its place among the rows; -1 = none is looked at. */
  readonly place = computed(() => {
    const id = this.wide() ? this.id() : null;
    return id === null ? -1 : this.rows().findIndex((row) => row.id === id);
  });

  /** The row itself. */
  readonly row = computed(() => this.rows()[this.place()]);
  /** Of how many. */
  readonly count = computed(() => this.rows().length);

  /** To be made in an injection context. */
  constructor(
    private readonly rows: Signal<readonly T[]>,
    private readonly table: Signal<{ focusRowAt(place: number): void } | undefined>,
  ) {}

  /** The space bar opens and closes. */
  toggle({ id }: T): void {
    this.id.update((before) => (before === id ? null : id));
  }

  follow({ id }: T): void {
    if (this.id() !== null) this.id.set(id);
  }

  /** @param by 1 for the next row, -1 for the one before. */
  step(by: number): void {
    this.table()?.focusRowAt(this.place() + by);
  }

  close(): void {
    const place = this.place();
    this.id.set(null);
    this.table()?.focusRowAt(place);
  }
}
