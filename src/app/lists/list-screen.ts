import { computed, DestroyRef, effect, inject, Signal } from '@angular/core';
import { KeptList } from '../api/lists/kept-list';
import { RecordColumn } from '../domain/record-column';
import { FoundRows } from './index/found-rows';
import { IndexState } from './index/kept-index';
import { RecordOrder } from './index/order/record-order';
import { ListOrder } from './list-order';
import { ListQuery } from './list-query';
import { ListWalk } from './list-walk';
import { ListPrinting } from './printing/list-printing';
import { BesideRows } from './quick-look/beside-rows';
import { Selection } from './selection/selection';
import { Selections } from './selection/selections';
import { ListColumns } from './view/list-columns';

interface Listed {
  readonly id: number;
}

/** What shows the rows. */
interface RowsInView {
  scrollToTop(): void;
  offset(): number;
  focusRowAt(place: number): void;
}

export interface ListPlan<T extends Listed, Column extends string, Filter extends string> {
  /** What the list is called, in its preferences too: 'usuarios', at '/usuarios'. */
  readonly name: string;
  readonly columns: readonly RecordColumn<T, Column>[];
  readonly read: ReadList;
  /** Reads all of it again. */
  readonly reload: () => void;
  readonly all: Signal<readonly T[]>;
  readonly index: Signal<IndexState<T, Column, Filter>>;
  /** The query's search, filters and order, as the router binds them to the page. */
  readonly parameters: Signal<Readonly<Record<Filter | 'orden' | 'q', string>>>;
  /** The filters' values that make sense; '' = all. */
  readonly filters: Signal<Readonly<Record<Filter, string>>>;
  readonly table: Signal<RowsInView | undefined>;
  /** What is shown, in words, for whoever walks through it. */
  readonly words: (
    search: string,
    filters: Readonly<Record<Filter, string>>,
    order: RecordOrder<Column>,
  ) => string;
}

/** How a list is read, and what became of it. */
export type ReadList = Pick<
  KeptList<Listed>,
  | 'value'
  | 'hasValue'
  | 'error'
  | 'isLoading'
  | 'readAt'
  | 'reading'
  | 'reload'
  | 'setAside'
  | 'told'
  | 'waitingSince'
  | 'cancel'
  | 'readAnew'
>;

/** What the parts of a list's page know of it. */
export type ShownList<T extends Listed> = Pick<
  ListScreen<T, string, string>,
  | 'name'
  | 'read'
  | 'view'
  | 'order'
  | 'rows'
  | 'beside'
  | 'selection'
  | 'filter'
  | 'isFiltered'
  | 'chosen'
  | 'scope'
  | 'printing'
  | 'chooseAll'
  | 'clear'
  | 'reload'
  | 'focusFirst'
> & {
  readonly query: Pick<ListQuery<string>, 'search' | 'searchFor' | 'words' | 'place'>;
  readonly found: Pick<FoundRows<T, string, string>, 'isSettled' | 'hurry' | 'likelySearch'>;
};

/** A list as somebody looks at it: found, ordered, chosen, printed. To be made in an injection context. */
export class ListScreen<T extends Listed, Column extends string, Filter extends string> {
  readonly name: string;
  readonly read: ReadList;
  readonly query: ListQuery<Filter | 'orden'>;
  readonly view: ListColumns<T, Column>;
  readonly order: ListOrder<Column>;
  readonly found: FoundRows<T, Column, Filter>;
  readonly rows: Signal<readonly T[]>;
  readonly beside: BesideRows<T>;
  readonly printing = new ListPrinting<T>();
  readonly selection: Selection;

  private readonly set = computed(() => Object.values<string>(this.plan.filters()));
  readonly isFiltered = computed(() => this.set().some(Boolean));
  private readonly searched = computed(() => this.query.words().join(' '));
  /** What is searched and filtered, as one text. */
  readonly filter = computed(() => [this.searched(), ...this.set()].join('|'));
  /** Which of them a file has: '' = all. */
  readonly scope = computed(() => [...this.set(), this.query.search()].filter(Boolean).join(' '));
  readonly chosen = computed(() => {
    const ids = this.selection.ids();
    return this.plan.all().filter(({ id }) => ids.has(id));
  });

  constructor(private readonly plan: ListPlan<T, Column, Filter>) {
    const { name, read, columns, parameters, table, index, filters } = plan;
    this.name = name;
    this.read = read;
    this.query = new ListQuery(parameters, table);
    this.view = new ListColumns(name, columns);
    this.order = new ListOrder<Column>(this.query, columns);
    const asked = computed(() => ({
      words: this.query.words(),
      filters: filters(),
      order: this.order.current(),
    }));
    this.found = new FoundRows(index, asked);
    this.rows = this.found.rows;
    this.beside = new BesideRows(this.rows, table);
    this.selection = inject(Selections).of(`/${name}`);
    effect(() => this.selection.follow(this.searched()));
    const walk = inject(ListWalk);
    inject(DestroyRef).onDestroy(() => {
      const words = plan.words(this.query.search().trim(), filters(), this.order.current());
      walk.keep(`/${name}`, { rows: this.rows(), words });
    });
  }

  /** All that match. */
  chooseAll(): void {
    this.selection.chooseAll(this.rows(), this.searched());
  }

  /** Nothing is searched or filtered any more. */
  clear(): void {
    const names = ['q', ...Object.keys(this.plan.filters())] as (Filter | 'q')[];
    this.query.show(
      Object.fromEntries(names.map((name) => [name, ''])) as Partial<
        Record<Filter | 'orden' | 'q', string>
      >,
    );
  }

  reload(): void {
    this.plan.reload();
  }

  /** From the search to what it found. */
  focusFirst(): void {
    this.plan.table()?.focusRowAt(this.rows().length ? 0 : -1);
  }
}
