import { Counts, Facet, NO_COUNTS } from './facet';
import { ColumnOrders } from './order/column-orders';
import { formatOrder, RecordOrder } from './order/record-order';
import { firstOf } from './order/stepwise-sort';
import { Matches } from './packed-texts';
import { IndexPlan, RecordQuery } from './record-query';
import { TextSearch } from './text-search';

/** Up to here everything is worked out at once, in less than a frame. */
const SMALL = 2_000;
/** How many rows are in their right place before the whole order is known. */
const FIRST_ROWS = 100;
/** Whole lists that are kept in an order: one, and the other way round. */
const MOST_WHOLE = 2;
/** When more than this part of a long list changed, it is indexed anew. */
const MOST_CHANGED = 1 / 8;

/**
 * A list prepared for being looked through, 100,000 records at each key: its texts are folded
 * once, and each order is worked out once. `prepare` does that in small steps, so that no frame
 * is missed for it; `follow` takes changed records over without making anything anew.
 */
export class RecordIndex<T, Column extends string, Filter extends string> {
  private records: readonly T[] = [];
  private search: TextSearch<T>;
  private orders: ColumnOrders<T, Column>;
  private readonly facets = new Map<Filter, Facet<T>>();
  /** The whole list in the orders that were asked for last, by their names: back and forth is quick. */
  private readonly whole = new Map<string, readonly T[]>();

  constructor(private readonly plan: IndexPlan<T, Column, Filter>) {
    this.search = new TextSearch(plan.searchable, this.records);
    this.orders = new ColumnOrders(plan, this.records);
  }

  /** Takes over what the list is now. */
  follow(records: readonly T[]): this {
    if (records === this.records) return this;
    const before = this.records;
    const changed: number[] = [];
    for (let place = 0; place < records.length; place++) {
      if (records[place] !== before[place]) changed.push(place);
    }
    this.records = records;
    this.whole.clear();
    const few = changed.length <= Math.max(1, records.length * MOST_CHANGED);
    if (few && before.length && records.length >= before.length) this.patch(changed);
    else this.begin();
    return this;
  }

  /**
   * The records that match, in order. Before the order of a long list was prepared, the first
   * hundred are in their place and the others are not.
   */
  find({ words, filters, order }: RecordQuery<Column, Filter>): readonly T[] {
    if (this.records.length <= SMALL) finish(this.orders.prepare(order.column));
    const matches = this.filtered(words, filters);
    if (this.isOrdered(order)) {
      return matches
        ? this.matchesAt(this.orders.arrangement(order), matches)
        : this.wholeIn(order);
    }
    const found: number[] = [];
    for (let place = 0; place < this.records.length; place++) {
      if (!matches || matches[place]) found.push(place);
    }
    return this.recordsAt(firstOf(found, FIRST_ROWS, this.orders.comparison(order)));
  }

  /**
   * How many records have each of a filter's values, of those that have these words and are not
   * filtered away by another filter: as many rows as its button then shows.
   */
  count(
    filter: Filter,
    words: readonly string[],
    filters: Partial<Record<Filter, string>> = {},
  ): Counts {
    const matches = this.filtered(words, { ...filters, [filter]: '' }) ?? this.all();
    return this.facets.get(filter)?.count(matches) ?? NO_COUNTS;
  }

  /** The values of a filter that some record has. */
  values(filter: Filter): readonly string[] {
    return [...this.count(filter, [])].flatMap(([value, count]) => (count ? value : []));
  }

  /** Each folded text, for who looks for a likely spelling. */
  texts(): Iterable<string> {
    return this.search.texts();
  }

  /** Folded words as the first record that has them all writes them; '' when there is none. */
  asWritten(words: readonly string[]): string {
    return this.search.asWritten(words);
  }

  /**
   * Works out what a search needs, which is soon done, then this order, then the other orders; a
   * pause is possible at each `yield`. What was worked out before is not worked out again.
   * @returns true each time `find` has a better answer than before.
   */
  *prepare(order: RecordOrder<Column>): Generator<boolean> {
    if (!this.search.isFolded) {
      yield* this.search.fold();
      yield true;
    }
    if (!this.isOrdered(order)) {
      yield* this.orders.prepare(order.column);
      yield true;
    }
    for (const { name } of this.plan.columns) yield* this.orders.prepare(name);
  }

  /** Whether `find` looks for words without a wait that would be felt. */
  get isSearchable(): boolean {
    return this.records.length <= SMALL || this.search.isFolded;
  }

  /** Whether `find` has each record in its place. */
  isOrdered(order: RecordOrder<Column>): boolean {
    return this.orders.isKnown(order);
  }

  private begin(): void {
    this.search = new TextSearch(this.plan.searchable, this.records);
    this.orders = new ColumnOrders(this.plan, this.records);
    for (const [filter, value] of Object.entries<(record: T) => string>(this.plan.filters)) {
      const facet = new Facet(value);
      this.records.forEach((record, place) => facet.set(place, record));
      this.facets.set(filter as Filter, facet);
    }
  }

  private patch(changed: readonly number[]): void {
    for (const place of changed) {
      const record = this.records[place]!;
      for (const facet of this.facets.values()) facet.set(place, record);
    }
    this.search.follow(this.records, changed);
    this.orders.follow(this.records, changed);
  }

  /** Null where all match. */
  private filtered(
    words: readonly string[],
    filters: Partial<Record<Filter, string>>,
  ): Matches | null {
    let matches: Matches | null = words.length ? this.search.find(words) : null;
    for (const [filter, value] of Object.entries<string | undefined>(filters)) {
      if (!value) continue;
      matches = matches?.slice() ?? this.all();
      this.facets.get(filter as Filter)?.narrow(value, matches);
    }
    return matches;
  }

  private all(): Matches {
    return new Uint8Array(this.records.length).fill(1);
  }

  private wholeIn(order: RecordOrder<Column>): readonly T[] {
    const name = formatOrder(order);
    const records = this.whole.get(name) ?? this.recordsAt(this.orders.arrangement(order));
    const [oldest] = this.whole.keys();
    if (this.whole.size === MOST_WHOLE && !this.whole.has(name)) this.whole.delete(oldest!);
    return this.whole.set(name, records).get(name)!;
  }

  private recordsAt(places: Uint32Array | readonly number[]): T[] {
    const records = new Array<T>(places.length);
    for (let i = 0; i < places.length; i++) records[i] = this.records[places[i]!]!;
    return records;
  }

  private matchesAt(places: Uint32Array, matches: Matches): T[] {
    const records: T[] = [];
    for (let at = 0; at < places.length; at++) {
      const place = places[at]!;
      if (matches[place]) records.push(this.records[place]!);
    }
    return records;
  }
}

function finish(work: Iterator<unknown>): void {
  while (!work.next().done);
}
