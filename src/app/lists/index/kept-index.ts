import { RecordIndex } from './record-index';
import { IndexPlan } from './record-query';

/** An index, and the list that it holds: another one each time the list changes. */
export interface IndexState<T, Column extends string, Filter extends string> {
  readonly index: RecordIndex<T, Column, Filter>;
  readonly records: readonly T[];
}

/**
 * Makes one index for each list that was read, and leads it through the changes of that list. It
 * is kept for whoever comes back, and forgotten with the list.
 */
export function keptIndex<T, Column extends string, Filter extends string>(
  plan: IndexPlan<T, Column, Filter>,
): (reading: object, records: readonly T[]) => IndexState<T, Column, Filter> {
  const indexes = new WeakMap<object, RecordIndex<T, Column, Filter>>();
  return (reading, records) => {
    const index = indexes.get(reading) ?? new RecordIndex(plan);
    indexes.set(reading, index);
    return { index: index.follow(records), records };
  };
}
