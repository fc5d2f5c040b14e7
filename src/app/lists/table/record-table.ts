import { NgTemplateOutlet } from '@angular/common';
import {
  afterRenderEffect,
  Component,
  computed,
  contentChildren,
  input,
  linkedSignal,
  signal,
  viewChild,
  ViewEncapsulation,
} from '@angular/core';
import { MatSortModule, Sort } from '@angular/material/sort';
import { RouterLink } from '@angular/router';
import { Ellipsis, ListChecks } from 'lucide';
import { Avatar } from '../../ui/avatar';
import { Icon } from '../../ui/icon/icon';
import type { MenuEntry } from '../../ui/menu/menu-entry';
import { OpensMenu } from '../../ui/menu/opens-menu';
import { ShownList } from '../list-screen';
import { MarkedText } from '../marked-text';
import { PrintTable } from '../printing/print-table';
import { printing } from '../printing/printing';
import { gridTracks, secondLine, trackedColumns } from './column-tracks';
import { RecordCell } from './record-cell';
import { RowChoice } from './row-choice';
import { RowKeys } from './row-keys';
import { rowLayout, rowMeasures } from './row-layout';
import { RowPerson } from './row-person';
import { addTableShortcuts } from './table-shortcuts';
import { WholeText } from './whole-text';
import { holdStill } from './window/hold-still';
import { RowPlaceholders } from './window/row-placeholders';
import { slotRows, SlottedRow } from './window/row-slots';
import { RowWindow } from './window/row-window';

const AVATARS = { table: 'small', 'two-line': 'medium', cards: 'phone' } as const;

/**
 * A table that stays quick and small with 100,000 rows: only what is in view is in the document.
 * Laid out as a grid, with the roles of a table: Material's own weighs 50 kB more.
 */
@Component({
  selector: 'app-record-table',
  imports: [
    Avatar,
    Icon,
    MarkedText,
    MatSortModule,
    NgTemplateOutlet,
    OpensMenu,
    PrintTable,
    RouterLink,
    RowKeys,
    RowWindow,
    WholeText,
    RowPlaceholders,
  ],
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
  readonly screen = input.required<ShownList<T>>();
  /** What the table lists, for screen readers. */
  readonly label = input.required<string>();
  /** Grey bars stand in for the rows to come. */
  readonly loading = input(false);
  /** Whether every row that matches is there: until then "all" would be some. */
  readonly complete = input(true);
  /** Whom a row is about. */
  readonly personOf = input.required<(record: T) => RowPerson>();
  /** What can be done to a row. */
  readonly menu = input.required<(record: T) => readonly MenuEntry[]>();

  readonly rows = computed(() => this.screen().rows());
  /** Those that are shown; the first is the row's header. */
  protected readonly columns = computed(() => this.screen().view.shown());
  /** What is searched, folded: marked where it is found. */
  protected readonly words = computed(() => this.screen().query.words());
  protected readonly order = computed(() => this.screen().order.current());
  protected readonly selection = computed(() => this.screen().selection);
  /** What is printed instead of the rows; null = the rows. */
  protected readonly printed = computed(() => this.screen().printing.printed());

  private readonly cells = contentChildren<RecordCell<T>>(RecordCell);
  readonly window = viewChild.required(RowWindow);
  private readonly keys = viewChild.required(RowKeys);
  private cameBack = false;

  /** The column of buttons, filled by the `recordCell` of this name. */
  protected readonly actions = 'acciones';
  protected readonly menuIcon = Ellipsis;
  readonly layout = rowLayout();
  private readonly measures = rowMeasures();
  readonly rowSize = computed(() => this.measures.row(this.layout(), this.screen().view.density()));
  protected readonly avatar = computed(() => AVATARS[this.layout()]);
  protected readonly headSize = computed(() => this.measures.head(this.layout()));

  /** The columns that have a track of their own; with little room not all have. */
  protected readonly tracked = computed(() => trackedColumns(this.columns(), this.layout()));
  /** What stands beneath the name, where there is little room. */
  protected readonly secondLine = computed(() => secondLine(this.columns(), this.layout()));
  protected readonly tracks = computed(() => gridTracks(this.tracked(), this.layout()));

  /** The rows that are rendered. */
  readonly inView = computed(() => this.rows().slice(this.window().start(), this.window().end()));
  /** The rendered rows, each with its row of the document. */
  readonly slotted = linkedSignal<
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
  readonly active = signal<number | null>(null);

  private readonly templates = computed(
    () => new Map(this.cells().map((cell) => [cell.recordCell(), cell.template])),
  );

  protected readonly choice = new RowChoice<T>(this.selection, this.rows, () =>
    this.screen().chooseAll(),
  );
  protected readonly printing = printing();

  /** Where no row shows its box, how one begins to choose is said here. */
  protected readonly menuOf = (record: T): readonly MenuEntry[] => {
    const entries = this.menu()(record);
    if (this.layout() !== 'cards') return entries;
    const label = this.selection().has(record.id) ? 'Quitar de los elegidos' : 'Elegir varios';
    return [...entries, { label, icon: ListChecks, run: () => this.selection().toggle(record.id) }];
  };

  constructor() {
    afterRenderEffect(() => this.comeBack());
    holdStill(this);
    addTableShortcuts({
      keys: this.keys,
      isComplete: this.complete,
      choose: (place) => this.choice.toggleAt(place),
      chooseAll: () => this.screen().chooseAll(),
    });
  }

  offset(): number {
    return this.window().offset();
  }

  /** To the first row: what is shown is no longer what it was. */
  scrollToTop(): void {
    this.window().scrollTo(0);
  }

  /** Once, as soon as it is known where the row is. */
  private comeBack(): void {
    const { query, found } = this.screen();
    const place = query.place;
    const rows = this.rows();
    if (!place || this.cameBack || !found.isSettled() || !this.inView().length) return;
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
    this.screen().beside.follow(record);
  }

  /** The space bar on the name; on a button it presses that. */
  protected peek(event: Event, record: T): void {
    if ((event.target as Element).closest('[data-control=nombre]') === null) return;
    event.preventDefault();
    this.screen().beside.toggle(record);
  }

  protected template(column: string) {
    return this.templates().get(column) ?? null;
  }

  protected changeOrder({ active, direction }: Sort): void {
    this.screen().order.choose({ column: active, descending: direction === 'desc' });
  }
}
