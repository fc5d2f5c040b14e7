import { OrderPlan } from './order/column-orders';
import { RecordOrder } from './order/record-order';

/** How the records of a kind are looked through. */
export interface IndexPlan<T, Column extends string, Filter extends string> extends OrderPlan<
  T,
  Column
> {
  /** Everything a search looks at. */
  readonly searchable: (record: T) => string;
  /** What a record has of each filter. */
  readonly filters: Readonly<Record<Filter, (record: T) => string>>;
}

export interface RecordQuery<Column extends string, Filter extends string> {
  /** Folded, as `searchWords` makes them. */
  readonly words: readonly string[];
  /** '' lets everything pass. */
  readonly filters: Readonly<Record<Filter, string>>;
  readonly order: RecordOrder<Column>;
}
