import { afterRenderEffect, computed, Signal, untracked } from '@angular/core';
import { formatOrder } from '../../index/order/record-order';
import { ShownList } from '../../list-screen';
import { SlottedRow } from './row-slots';
import type { RowWindow } from './row-window';

interface Table<T extends { readonly id: number }> {
  readonly screen: Signal<ShownList<T>>;
  readonly rows: Signal<readonly T[]>;
  readonly slotted: Signal<readonly SlottedRow<T>[]>;
  /** The row that the pointer is in, by its slot. */
  readonly active: Signal<number | null>;
  readonly window: Signal<RowWindow>;
  readonly rowSize: Signal<number>;
}

interface Seen {
  readonly reading: object;
  /** What is searched, filtered and ordered. */
  readonly asked: string;
  /** Null where nobody is at a row: at the top of the list, those that come are to be seen. */
  readonly row: { readonly id: number; readonly place: number } | null;
}

/**
 * When all rows come anew, unasked, the one that somebody points at stays where it is, or else what
 * was scrolled to: those that came before it push nothing away. To be called in an injection context.
 */
export function holdStill<T extends { readonly id: number }>(table: Table<T>): void {
  const { screen, rows, slotted, active, window, rowSize } = table;
  let seen: Seen | null = null;
  const asked = computed(() => `${screen().filter()}|${formatOrder(screen().order.current())}`);
  const lookedAt = () => {
    const isScrolled = window().first() > 0;
    const at = slotted().findIndex(({ slot }) => slot === active());
    const row = slotted()[at < 0 && isScrolled ? 0 : at];
    return row ? { id: row.record.id, place: window().start() + Math.max(0, at) } : null;
  };
  afterRenderEffect(() => {
    const { read, found } = screen();
    const now: Seen = { reading: read.reading(), asked: asked(), row: lookedAt() };
    const before = seen;
    const isAnew = before?.asked === now.asked && before.reading !== now.reading;
    // Until each row is in its place nobody knows how far it went.
    if (isAnew && before.row && !found.isSettled()) return;
    seen = now;
    if (!isAnew || !before.row) return;
    const { id, place } = before.row;
    const came = rows().findIndex((record) => record.id === id);
    if (came < 0 || came === place) return;
    untracked(() => window().scrollTo(window().offset() + (came - place) * rowSize()));
  });
}
