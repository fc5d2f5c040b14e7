import { computed, inject, Signal } from '@angular/core';
import { RecordColumn } from '../../domain/record-column';
import { FIRST_VIEW, ListView, readListView } from '../../preferences/list-view';
import { Preference, preference } from '../../preferences/preference';
import { Session } from '../../session/session';
import { wideScreen } from '../table/row-layout';

export interface ColumnChoice {
  readonly name: string;
  readonly label: string;
  readonly shown: boolean;
  /** Whether it always shows, in its place. */
  readonly fixed: boolean;
}

/** A catalogue's columns as the person wants them: which, in which order. Fixed ones come first. */
export function chosenColumns<C extends RecordColumn<never>>(
  catalogue: readonly C[],
  { order, shown }: ListView,
  wide: boolean,
): readonly { column: C; shown: boolean }[] {
  const places = new Map(order?.map((name, place) => [name, place]));
  const placeOf = (column: C) =>
    column.shown === 'always' ? -1 : (places.get(column.name) ?? places.size);
  return [...catalogue]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map((column) => ({ column, shown: isShown(column, shown[column.name], wide) }));
}

function isShown({ shown }: RecordColumn<never>, chosen: boolean | undefined, wide: boolean) {
  if (shown === 'always') return true;
  return chosen ?? (shown === 'at-first' || (shown === 'wide' && wide));
}

/** The order of columns with one of them moved to another place among those that can move. */
export function moved(names: readonly string[], from: number, to: number): readonly string[] {
  const order = [...names];
  const [name] = order.splice(from, 1);
  if (name !== undefined) order.splice(Math.max(0, to), 0, name);
  return order;
}

/** What can be chosen of a list's looks. */
export type ColumnChooser = Pick<
  ListColumns<unknown, string>,
  'choices' | 'density' | 'setDensity' | 'show' | 'move' | 'reset'
>;

/** How the person at the screen sees one list. Remembered, and theirs alone. */
export class ListColumns<T, Name extends string> {
  private readonly wide = wideScreen();
  private readonly preference: Preference<ListView>;
  private readonly view: Signal<ListView>;

  private readonly arranged = computed(() =>
    chosenColumns(this.catalogue as readonly RecordColumn<never, Name>[], this.view(), this.wide()),
  );

  readonly density = computed(() => this.view().density);
  readonly shown = computed(
    () =>
      this.arranged()
        .filter(({ shown }) => shown)
        .map(({ column }) => column) as unknown as readonly RecordColumn<T, Name>[],
  );
  readonly choices: Signal<readonly ColumnChoice[]> = computed(() =>
    this.arranged().map(({ column, shown }) => ({
      name: column.name,
      label: column.label,
      shown,
      fixed: column.shown === 'always',
    })),
  );

  /** To be made in an injection context. */
  constructor(
    list: string,
    private readonly catalogue: readonly RecordColumn<T, Name>[],
  ) {
    const person = inject(Session).user()?.id ?? 0;
    this.preference = preference(`list:${list}:${person}`, readListView);
    this.view = this.preference.value;
  }

  setDensity(density: ListView['density']): void {
    this.change({ density });
  }

  show(name: string, shown: boolean): void {
    this.change({ shown: { ...this.view().shown, [name]: shown } });
  }

  /** @param from a place among the columns that can be moved. */
  move(from: number, to: number): void {
    const names = this.choices().flatMap(({ name, fixed }) => (fixed ? [] : name));
    this.change({ order: moved(names, from, to) });
  }

  reset(): void {
    this.change({ order: FIRST_VIEW.order, shown: FIRST_VIEW.shown });
  }

  private change(changes: Partial<ListView>): void {
    this.preference.set({ ...this.view(), ...changes });
  }
}
