import { orderText, RecordColumn } from '../../../domain/record-column';
import {
  arrange,
  comparisonOf,
  rankPlaces,
  Ranks,
  rerank,
  rerankOne,
  textComparison,
  TextOrder,
} from './column-ranks';
import { formatOrder, RecordOrder } from './record-order';

/** The columns that records can be ordered by. */
export interface OrderPlan<T, Column extends string> {
  readonly columns: readonly RecordColumn<T, Column>[];
  /** Decides among records that are equal in another column. */
  readonly mainColumn: NoInfer<Column>;
}

/** Of two places. */
type ComparePlaces = (one: number, other: number) => number;

/** The order of a column, as it was with these records. */
interface Known<T> {
  readonly ranks: Ranks;
  readonly records: readonly T[];
  /** The places of the records that are other ones by now, or new. */
  readonly changed: Set<number>;
}

/**
 * The orders of a list: each is worked out once, and patched when it is asked for and records have
 * changed: a change costs nothing in the orders that nobody looks at.
 */
export class ColumnOrders<T, Column extends string> {
  private readonly known = new Map<Column, Known<T>>();
  private readonly arrangements = new Map<string, Uint32Array>();
  /** Of columns whose order is not known yet. */
  private readonly comparisons = new Map<Column, ComparePlaces>();
  /** Orders that are being worked out: whoever stops waiting leaves them as far as they are. */
  private readonly underWay = new Map<Column, Generator<false, Ranks>>();

  constructor(
    private readonly plan: OrderPlan<T, Column>,
    private records: readonly T[],
  ) {}

  isKnown({ column }: RecordOrder<Column>): boolean {
    return this.known.has(column) && this.known.has(this.plan.mainColumn);
  }

  /** @param changed the places of the records that are other ones now, or new. */
  follow(records: readonly T[], changed: readonly number[]): void {
    this.records = records;
    this.comparisons.clear();
    for (const known of this.known.values()) {
      for (const place of changed) known.changed.add(place);
    }
  }

  /** Works the order of a column out, in steps between which one can pause. */
  *prepare(column: Column): Generator<false> {
    for (const name of [this.plan.mainColumn, column]) {
      if (this.known.has(name)) continue;
      const work = this.underWay.get(name) ?? this.rank(name);
      this.underWay.set(name, work);
      // Not `yield*`: whoever stops waiting would end it.
      let step = work.next();
      for (; !step.done; step = work.next()) yield false;
      // Somebody else may have finished it.
      if (this.underWay.get(name) !== work) continue;
      this.underWay.delete(name);
      this.keep(name, step.value);
      this.comparisons.delete(name);
    }
  }

  /** Places in an order that is known. Equal records stand by the main column, ascending. */
  arrangement(order: RecordOrder<Column>): Uint32Array {
    const key = formatOrder(order);
    const { mainColumn } = this.plan;
    // Both as the records are now: what was arranged before may be so no longer.
    this.ranksOf(mainColumn);
    const ranks = this.ranksOf(order.column)!;
    const known = this.arrangements.get(key);
    if (known) return known;
    const settled =
      order.column === mainColumn
        ? inTurn(ranks)
        : this.arrangement({ column: mainColumn, descending: false });
    const arranged = arrange(settled, ranks, order.descending);
    this.arrangements.set(key, arranged);
    return arranged;
  }

  /** Of two places, before their order is known. */
  comparison({ column, descending }: RecordOrder<Column>): ComparePlaces {
    const { mainColumn } = this.plan;
    const compare = this.columnComparison(column);
    const compareMain = column === mainColumn ? compare : this.columnComparison(mainColumn);
    const direction = descending ? -1 : 1;
    return (one, other) => direction * compare(one, other) || compareMain(one, other);
  }

  private columnComparison(column: Column): ComparePlaces {
    const ranks = this.ranksOf(column)?.of;
    if (ranks) return (one, other) => ranks[one]! - ranks[other]!;
    const known = this.comparisons.get(column);
    if (known) return known;
    // Of those that were found alone, as a search may leave few: each once, for all who compare.
    const { records } = this;
    const textOf = this.textOf(column);
    const texts = new Array<string>(records.length);
    const textAt = (place: number) => (texts[place] ??= textOf(records[place]!));
    const compare = textComparison(textAt, records.length, this.orderOf(column));
    this.comparisons.set(column, compare);
    return compare;
  }

  private *rank(column: Column): Generator<false, Ranks> {
    const { records } = this;
    const ranks = yield* rankPlaces(records.length, this.columnComparison(column));
    if (records === this.records) return ranks;
    // Some changed meanwhile.
    const changed = this.records.flatMap((one, place) => (one === records[place] ? [] : place));
    return this.reranked(column, ranks, arrange(inTurn(ranks), ranks, false), changed);
  }

  /** As the records are now. */
  private ranksOf(column: Column): Ranks | undefined {
    const known = this.known.get(column);
    if (!known?.changed.size) return known?.ranks;
    const textOf = this.textOf(column);
    const before = known.records;
    const moved = [...known.changed].filter(
      (place) => !before[place] || textOf(before[place]) !== textOf(this.records[place]!),
    );
    return this.keep(column, moved.length ? this.moved(column, known, moved) : known.ranks);
  }

  private keep(column: Column, ranks: Ranks): Ranks {
    this.known.set(column, { ranks, records: this.records, changed: new Set() });
    return ranks;
  }

  private moved(column: Column, known: Known<T>, moved: readonly number[]): Ranks {
    const { ranks, records: before } = known;
    const ordered = this.arrangements.get(column) ?? arrange(inTurn(ranks), ranks, false);
    if (column === this.plan.mainColumn) this.arrangements.clear();
    else for (const key of [column, `-${column}`]) this.arrangements.delete(key);
    const [first] = moved;
    if (moved.length > 1 || first! >= before.length) {
      return this.reranked(column, ranks, ordered, moved);
    }
    const textOf = this.textOf(column);
    return rerankOne(
      ranks,
      ordered,
      first!,
      textOf(this.records[first!]!),
      (place) => textOf(before[place]!),
      comparisonOf(this.orderOf(column)),
    );
  }

  private reranked(
    column: Column,
    ranks: Ranks,
    ordered: Uint32Array,
    changed: readonly number[],
  ): Ranks {
    const textOf = this.textOf(column);
    const textAt = (place: number) => textOf(this.records[place]!);
    const compare = comparisonOf(this.orderOf(column));
    return rerank(ranks, ordered, changed, textAt, this.records.length, compare);
  }

  private textOf(column: Column): (record: T) => string {
    return orderText(this.column(column));
  }

  private orderOf(column: Column): TextOrder {
    return this.column(column).inCodeOrder ? 'code' : 'spanish';
  }

  private column(column: Column): RecordColumn<T, Column> {
    return this.plan.columns.find(({ name }) => name === column)!;
  }
}

/** Every place, from the first to the last. */
function inTurn({ of }: Ranks): Uint32Array {
  const places = new Uint32Array(of.length);
  for (let place = 0; place < places.length; place++) places[place] = place;
  return places;
}
