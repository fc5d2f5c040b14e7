import { computed } from '@angular/core';
import { RecordColumn } from '../domain/record-column';
import { formatOrder, parseOrder, RecordOrder } from './index/order/record-order';
import { ListQuery } from './list-query';

/** The order of a list as its address has it; by its first column where it says none. */
export class ListOrder<Column extends string> {
  private readonly names: readonly Column[];
  private readonly usual: RecordOrder<Column>;

  readonly current = computed(
    () => parseOrder(this.query.value('orden'), this.names) ?? this.usual,
  );

  constructor(
    private readonly query: Pick<ListQuery<'orden'>, 'value' | 'show'>,
    columns: readonly RecordColumn<never, Column>[],
  ) {
    this.names = columns.map(({ name }) => name);
    this.usual = { column: this.names[0]!, descending: false };
  }

  choose(order: RecordOrder): void {
    const orden = formatOrder(order);
    this.query.show({ orden: orden === formatOrder(this.usual) ? '' : orden });
  }
}
