import { computed } from '@angular/core';
import { RecordColumn } from '../domain/record-column';
import { askedOrder, formatOrder, RecordOrder, usualOrder } from './index/order/record-order';
import { ListQuery } from './list-query';

/** The order of a list as its address has it; by its first column where it says none. */
export class ListOrder<Column extends string> {
  readonly current = computed(() => askedOrder(this.query.value('orden'), this.columns));

  constructor(
    private readonly query: Pick<ListQuery<'orden'>, 'value' | 'show'>,
    private readonly columns: readonly RecordColumn<never, Column>[],
  ) {}

  choose(order: RecordOrder): void {
    const orden = formatOrder(order);
    this.query.show({ orden: orden === formatOrder(usualOrder(this.columns)) ? '' : orden });
  }
}
