import { RecordOrder } from '../index/order/record-order';

/** An order that is offered by name. */
export interface OrderChoice {
  readonly order: RecordOrder;
  readonly label: string;
}
