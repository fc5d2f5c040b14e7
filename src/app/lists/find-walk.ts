import { Params } from '@angular/router';
import { RecordColumn } from '../domain/record-column';
import { oneValue } from '../ui/navigation/one-value';
import { inSlices } from '../ui/waiting/in-slices';
import { IndexState } from './index/kept-index';
import { askedOrder, RecordOrder } from './index/order/record-order';
import { RecordIndex } from './index/record-index';
import { queryWords } from './list-query';
import { ShownRows } from './list-walk';

export interface WalkPlan<T, Column extends string, Filter extends string> {
  readonly columns: readonly RecordColumn<T, Column>[];
  readonly index: IndexState<T, Column, Filter>['index'];
  /** Of the list's address. */
  readonly parameters: Params;
  readonly filters: Readonly<Record<Filter, string>>;
  readonly words: (
    search: string,
    filters: Readonly<Record<Filter, string>>,
    order: RecordOrder<Column>,
  ) => string;
}

/** What a list shows at an address, worked out behind. */
export async function findWalk<
  T extends { readonly id: number },
  Column extends string,
  Filter extends string,
>(plan: WalkPlan<T, Column, Filter>): Promise<ShownRows> {
  const { index, filters, parameters } = plan;
  const search = oneValue(parameters['q']).trim();
  const order = askedOrder(oneValue(parameters['orden']), plan.columns);
  await inSlices(untilOrdered(index, order), () => true);
  const rows = index.find({ words: queryWords(search), filters, order });
  return { rows, words: plan.words(search, filters, order) };
}

function* untilOrdered<T, Column extends string, Filter extends string>(
  index: RecordIndex<T, Column, Filter>,
  order: RecordOrder<Column>,
): Generator<void> {
  for (const _ of index.prepare(order)) {
    if (index.isSearchable && index.isOrdered(order)) return;
    yield;
  }
}
