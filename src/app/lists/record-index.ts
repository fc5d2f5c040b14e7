import { formatOrder, RecordOrder } from './record-order';
import { containsWords, fold } from './text-search';

const COLLATOR = new Intl.Collator('es');

/** How the records of a kind are looked through. */
export interface IndexPlan<T, Column extends string> {
  /** Everything a search looks at. */
  readonly searchable: (record: T) => string;
  /** What each column is ordered by. Missing ('') comes after everything else. */
  readonly columns: Readonly<Record<Column, (record: T) => string>>;
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
 * once, and each order is worked out once, when it is first asked for.
 */
export class RecordIndex<T, Column extends string> {
  private readonly arrangements = new Map<string, Uint32Array>();
  private readonly ranks = new Map<Column, Ranks>();
  private folded: readonly string[] | null = null;

  constructor(
    private readonly records: readonly T[],
    private readonly plan: IndexPlan<T, Column>,
  ) {}

  /** The records that match, in order. */
  find({ words, keep, order }: RecordQuery<T, Column>): readonly T[] {
    const texts = words.length ? this.texts() : null;
    const found: T[] = [];
    for (const position of this.arrangement(order)) {
      const record = this.records[position]!;
      if (keep(record) && (!texts || containsWords(texts[position]!, words))) found.push(record);
    }
    return found;
  }

  /** Folds the texts before the first key is pressed, where that would be felt. */
  prepare(): void {
    this.texts();
  }

  private texts(): readonly string[] {
    return (this.folded ??= this.records.map((record) => fold(this.plan.searchable(record))));
  }

  /** Positions in order. Equal records stand by the main column, ascending. */
  private arrangement(order: RecordOrder<Column>): Uint32Array {
    const key = formatOrder(order);
    const known = this.arrangements.get(key);
    if (known) return known;
    const { ranks, last } = this.ranksOf(order.column);
    const placed = order.descending ? ranks.map((value) => last - value) : ranks;
    const { mainColumn } = this.plan;
    const settled =
      order.column === mainColumn
        ? ranks.map((_, position) => position)
        : this.arrangement({ column: mainColumn, descending: false });
    const arrangement = distribute(settled, placed, last);
    this.arrangements.set(key, arrangement);
    return arrangement;
  }

  private ranksOf(column: Column): Ranks {
    const known = this.ranks.get(column);
    if (known) return known;
    const ranks = rank(this.records.map(this.plan.columns[column]));
    this.ranks.set(column, ranks);
    return ranks;
  }
}

/** Places from 0 to `last`, one for each record. */
interface Ranks {
  readonly ranks: Uint32Array;
  readonly last: number;
}

/** The place of each text in Spanish order; texts that are equal there share it. */
function rank(texts: readonly string[]): Ranks {
  const distinct = [...new Set(texts)].sort(compare);
  const places = new Map<string, number>();
  let last = 0;
  distinct.forEach((text, i) => {
    if (i > 0 && compare(distinct[i - 1]!, text) !== 0) last++;
    places.set(text, last);
  });
  return { ranks: Uint32Array.from(texts, (text) => places.get(text)!), last };
}

function compare(one: string, other: string): number {
  if (!one || !other) return one ? -1 : other ? 1 : 0;
  return COLLATOR.compare(one, other);
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
