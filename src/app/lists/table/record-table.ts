import { NgTemplateOutlet } from '@angular/common';
import {
  afterRenderEffect,
  Component,
  computed,
  contentChildren,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
  ViewEncapsulation,
} from '@angular/core';
import { MatSortModule, Sort } from '@angular/material/sort';
import { RecordColumn } from '../../domain/record-column';
import { MarkedText } from '../marked-text';
import { Printed } from '../printing/list-printing';
import { PrintTable } from '../printing/print-table';
import { printing } from '../printing/printing';
import { Selection } from '../selection/selection';
import { gridTracks, secondLine, trackedColumns } from './column-tracks';
import { ListPlace } from './list-places';
import { RecordCell } from './record-cell';
import { RowChoice } from './row-choice';
import { RowKeys } from './row-keys';
import { Density, rowLayout, rowMeasures } from './row-layout';
import { slotRows, SlottedRow } from './row-slots';
import { RowWindow } from './row-window';
import { addTableShortcuts } from './table-shortcuts';
import { WholeText } from './whole-text';

/** The column of buttons, filled by the `recordCell` of this name. */
const ACTIONS = 'acciones';

const AVATARS = { table: 'small', 'two-line': 'medium', cards: 'phone' } as const;

/** Enough for the tallest screen; the table cuts off what is too much. */
const PLACEHOLDERS = 24;

/**
 * A table that stays quick and small with 100,000 rows: only what is in view is in the document.
 * Laid out as a grid, with the roles of a table: Material's own weighs 50 kB more.
 */
@Component({
  selector: 'app-record-table',
  imports: [MarkedText, MatSortModule, NgTemplateOutlet, PrintTable, RowKeys, RowWindow, WholeText],
  templateUrl: './record-table.html',
  styleUrl: './record-table.scss',
  encapsulation: ViewEncapsulation.None,
  host: {
    '[class]': 'layout()',
    '[style.--row-size.px]': 'rowSize()',
    '[style.--head-size.px]': 'headSize()',
    '[style.--tracks]': 'tracks()',
  },
})
export class RecordTable<T extends { readonly id: number }> {
  /** What the table lists, for screen readers. */
  readonly label = input.required<string>();
  /** Those that are shown; the first is the row's header. */
  readonly columns = input.required<readonly RecordColumn<T>[]>();
  readonly rows = input.required<readonly T[]>();
  readonly density = input<Density>('comfortable');
  /** Grey bars stand in for the rows to come. */
  readonly loading = input(false);
  /** Whether every row that matches is there: until then "all" would be some. */
  readonly complete = input(true);
  /** What is searched, folded: marked where it is found. */
  readonly words = input<readonly string[]>([]);
  /** Whether each row is in its place, so that one can be brought back into view. */
  readonly settled = input(true);
  /** Where to begin, when the person comes back to the list; null = at its top. */
  readonly place = input<ListPlace | null>(null);
  readonly orderedBy = input.required<string>();
  readonly descending = input.required<boolean>();
  readonly orderChange = output<{ column: string; descending: boolean }>();
  /** Who is chosen; null where nobody can be. */
  readonly selection = input<Selection | null>(null);
  /** What a row is called, where it can be chosen. */
  readonly naming = input<(record: T) => string>(() => '');
  /** All that match are to be chosen. */
  readonly chooseAll = output();

  /** What is printed instead of the rows; null = the rows. */
  readonly printed = input<Printed<T> | null>(null);

  /** The row that the focus came to. */
  readonly rowFocus = output<T>();
  /** The row that somebody wants to see more of. */
  readonly rowPeek = output<T>();

  private readonly cells = contentChildren<RecordCell<T>>(RecordCell);
  protected readonly window = viewChild.required(RowWindow);
  private readonly keys = viewChild.required(RowKeys);
  private cameBack = false;

  protected readonly actions = ACTIONS;
  protected readonly placeholders = Array.from({ length: PLACEHOLDERS }, (_, i) => i);
  readonly layout = rowLayout();
  private readonly measures = rowMeasures();
  protected readonly rowSize = computed(() => this.measures.row(this.layout(), this.density()));
  protected readonly avatar = computed(() => AVATARS[this.layout()]);
  protected readonly headSize = computed(() => this.measures.head(this.layout()));

  /** The columns that have a track of their own; with little room not all have. */
  protected readonly tracked = computed(() => trackedColumns(this.columns(), this.layout()));
  /** What stands beneath the name, where there is little room. */
  protected readonly secondLine = computed(() => secondLine(this.columns(), this.layout()));
  protected readonly tracks = computed(() =>
    gridTracks(this.tracked(), this.layout(), this.selection() !== null),
  );

  /** The rows that are rendered. */
  readonly inView = computed(() => this.rows().slice(this.window().start(), this.window().end()));
  /** The rendered rows, each with its row of the document. */
  protected readonly slotted = linkedSignal<
    { list: readonly T[]; inView: readonly T[] },
    readonly SlottedRow<T>[]
  >({
    source: () => ({ list: this.rows(), inView: this.inView() }),
    computation: ({ list, inView }, previous) => {
      const before = previous?.value ?? [];
      const held = this.keys()
        .heldRows()
        .map((index) => before[index]?.slot ?? -1);
      return slotRows(inView, before, list !== previous?.source.list, new Set(held));
    },
  });
  /** The row that the pointer or the focus is in, by its slot. */
  protected readonly active = signal<number | null>(null);

  private readonly templates = computed(
    () => new Map(this.cells().map((cell) => [cell.recordCell(), cell.template])),
  );

  protected readonly choice = new RowChoice<T>(this.selection, this.rows, () =>
    this.chooseAll.emit(),
  );
  protected readonly printing = printing();

  constructor() {
    afterRenderEffect(() => this.comeBack());
    addTableShortcuts({
      keys: this.keys,
      canChoose: () => this.selection() !== null,
      isComplete: this.complete,
      choose: (place) => this.choice.toggleAt(place),
      chooseAll: () => this.chooseAll.emit(),
    });
  }

  /** In pixels, from the top. */
  offset(): number {
    return this.window().offset();
  }

  /** To the first row: what is shown is no longer what it was. */
  scrollToTop(): void {
    this.window().scrollTo(0);
  }

  /** Once, as soon as it is known where the row is. */
  private comeBack(): void {
    const place = this.place();
    const rows = this.rows();
    if (!place || this.cameBack || !this.settled() || !rows.length) return;
    this.cameBack = true;
    this.window().scrollTo(place.offset);
    const row = rows.findIndex(({ id }) => id === place.id);
    if (row >= 0) this.keys().focus(row);
  }

  /** Brings a row into view and its name into focus. */
  focusRowAt(place: number): void {
    if (place >= 0) this.keys().focus(place);
  }

  protected focusRow({ record, slot }: SlottedRow<T>): void {
    this.active.set(slot);
    this.rowFocus.emit(record);
  }

  /** The space bar on the name; on a button it presses that. */
  protected peek(event: Event, record: T): void {
    if ((event.target as Element).closest('[data-control=nombre]') === null) return;
    event.preventDefault();
    this.rowPeek.emit(record);
  }

  protected template(column: string) {
    return this.templates().get(column) ?? null;
  }

  protected changeOrder({ active, direction }: Sort): void {
    this.orderChange.emit({ column: active, descending: direction === 'desc' });
  }
}
