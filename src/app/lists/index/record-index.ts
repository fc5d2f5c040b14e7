import { fold } from '../../domain/folded-text';
import { orderText, RecordColumn } from '../../domain/record-column';
import { compareTexts } from '../../domain/spanish-order';
import { formatOrder, RecordOrder } from './record-order';
import { firstOf, sortInSteps } from './stepwise-sort';
import { containsWords } from './text-search';

/** Up to here everything is worked out at once, in less than a frame. */
const SMALL = 2_000;
/** How many rows are in their right place before the whole order is known. */
const FIRST_ROWS = 100;
/** Records that are gone through between two pauses: about a millisecond's work. */
const STEP = 1_000;

/** How the records of a kind are looked through. */
export interface IndexPlan<T, Column extends string> {
  /** Everything a search looks at. */
  readonly searchable: (record: T) => string;
  readonly columns: readonly RecordColumn<T, Column>[];
  /** Decides among records that are equal in another column. */
  readonly mainColumn: NoInfer<Column>;
}

export interface RecordQuery<T, Column extends string> {
  /** Folded, as `searchWords` makes them. */
  readonly words: readonly string[];
  readonly keep: (record: T) => boolean;
  readonly order: RecordOrder<Column>;
}

/**
 * A list prepared for being looked through, 100,000 records at each key: its texts are folded
 * once, and each order is worked out once. `prepare` does that in small steps, so that no frame
 * is missed for it.
 */
export class RecordIndex<T, Column extends string> {
  private readonly arrangements = new Map<string, Uint32Array>();
  private readonly ranks = new Map<Column, Ranks>();
  private folded: readonly string[] | null = null;

  constructor(
    private readonly records: readonly T[],
    private readonly plan: IndexPlan<T, Column>,
  ) {}

  /**
   * The records that match, in order. Before the order of a long list was prepared, the first
   * hundred are in their place and the others are not.
   */
  find({ words, keep, order }: RecordQuery<T, Column>): readonly T[] {
    if (this.records.length <= SMALL) finish(this.order(order));
    if (words.length) finish(this.fold());
    const { folded } = this;
    const matches = (position: number) =>
      keep(this.records[position]!) && (!words.length || containsWords(folded![position]!, words));

    const arrangement = this.arrangements.get(formatOrder(order));
    if (arrangement) return this.recordsAt(arrangement, matches);
    const found: number[] = [];
    for (let position = 0; position < this.records.length; position++) {
      if (matches(position)) found.push(position);
    }
    return this.recordsAt(firstOf(found, FIRST_ROWS, this.comparison(order)));
  }

  private recordsAt(positions: Iterable<number>, matches = (_position: number) => true): T[] {
    const records: T[] = [];
    for (const position of positions) {
      if (matches(position)) records.push(this.records[position]!);
    }
    return records;
  }

  /**
   * Works out what a search needs, which is soon done, then this order, then the other orders; a
   * pause is possible at each `yield`. What was worked out before is not worked out again.
   * @returns true each time `find` has a better answer than before.
   */
  *prepare(order: RecordOrder<Column>): Generator<boolean> {
    if (!this.folded) {
      yield* this.fold();
      yield true;
    }
    if (!this.arrangements.has(formatOrder(order))) {
      yield* this.order(order);
      yield true;
    }
    for (const { name: column } of this.plan.columns) {
      yield* this.order({ column, descending: false });
      yield* this.order({ column, descending: true });
    }
  }

  /** Whether `find` looks for words without a wait that would be felt. */
  get isSearchable(): boolean {
    return this.records.length <= SMALL || this.folded !== null;
  }

  /** Whether `find` has each record in its place. */
  isOrdered(order: RecordOrder<Column>): boolean {
    return this.records.length <= SMALL || this.arrangements.has(formatOrder(order));
  }

  private *fold(): Generator<false> {
    if (this.folded) return;
    this.folded = yield* this.texts((record) => fold(this.plan.searchable(record)));
  }

  private *order(order: RecordOrder<Column>): Generator<false> {
    const { mainColumn } = this.plan;
    for (const column of [mainColumn, order.column]) {
      if (!this.ranks.has(column)) this.ranks.set(column, yield* this.rank(column));
    }
    this.arrange({ column: mainColumn, descending: false });
    yield false;
    this.arrange(order);
  }

  /** The place of each record in one column; records that are equal there share it. */
  private *rank(column: Column): Generator<false, Ranks> {
    const texts = yield* this.texts(this.orderText(column));
    const compare = (one: number, other: number) => compareTexts(texts[one]!, texts[other]!);
    const sorted = yield* sortInSteps(
      texts.map((_, position) => position),
      compare,
    );
    const of = new Uint32Array(sorted.length);
    let last = 0;
    for (let i = 0; i < sorted.length; i++) {
      if (i > 0 && compare(sorted[i - 1]!, sorted[i]!) !== 0) last++;
      of[sorted[i]!] = last;
      if (i % STEP === 0) yield false;
    }
    return { of, last };
  }

  private *texts(textOf: (record: T) => string): Generator<false, readonly string[]> {
    const texts: string[] = [];
    for (const record of this.records) {
      texts.push(textOf(record));
      if (texts.length % STEP === 0) yield false;
    }
    return texts;
  }

  /** Positions in order. Equal records stand by the main column, ascending. */
  private arrange(order: RecordOrder<Column>): void {
    const key = formatOrder(order);
    if (this.arrangements.has(key)) return;
    const { of, last } = this.ranks.get(order.column)!;
    const placed = order.descending ? of.map((value) => last - value) : of;
    const { mainColumn } = this.plan;
    const settled =
      order.column === mainColumn ? of.map((_, i) => i) : this.arrangements.get(mainColumn)!;
    this.arrangements.set(key, distribute(settled, placed, last));
  }

  /** Of two positions, before their order is known. */
  private comparison({ column, descending }: RecordOrder<Column>): ComparePositions {
    const { mainColumn } = this.plan;
    const compare = this.columnComparison(column);
    const compareMain = column === mainColumn ? compare : this.columnComparison(mainColumn);
    const direction = descending ? -1 : 1;
    return (one, other) => direction * compare(one, other) || compareMain(one, other);
  }

  private orderText(column: Column): (record: T) => string {
    return orderText(this.plan.columns.find(({ name }) => name === column)!);
  }

  private columnComparison(column: Column): ComparePositions {
    const ranks = this.ranks.get(column)?.of;
    if (ranks) return (one, other) => ranks[one]! - ranks[other]!;
    // Of those that were found alone: a search may leave few.
    const texts: string[] = [];
    const textAt = (position: number) =>
      (texts[position] ??= this.orderText(column)(this.records[position]!));
    return (one, other) => compareTexts(textAt(one), textAt(other));
  }
}

/** Makes the index of each list once; it is forgotten with the list. */
export function keptIndexes<T, Column extends string>(
  plan: IndexPlan<T, Column>,
): (records: readonly T[]) => RecordIndex<T, Column> {
  const indexes = new WeakMap<readonly T[], RecordIndex<T, Column>>();
  return (records) => {
    const index = indexes.get(records) ?? new RecordIndex(records, plan);
    indexes.set(records, index);
    return index;
  };
}

function finish(work: Iterator<unknown>): void {
  while (!work.next().done);
}

type ComparePositions = (one: number, other: number) => number;

/** Places from 0 to `last`, one for each record. */
interface Ranks {
  readonly of: Uint32Array;
  readonly last: number;
}

/** A stable counting sort of the positions by their rank (0 to `last`). */
function distribute(positions: Uint32Array, ranks: Uint32Array, last: number): Uint32Array {
  const next = new Uint32Array(last + 2);
  for (const value of ranks) next[value + 1]!++;
  for (let value = 0; value < last; value++) next[value + 1]! += next[value]!;
  const sorted = new Uint32Array(positions.length);
  for (const position of positions) sorted[next[ranks[position]!]!++] = position;
  return sorted;
}
