import { CdkTrapFocus } from '@angular/cdk/a11y';
import { CdkDrag, CdkDragDrop, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import {
  afterNextRender,
  Component,
  computed,
  inject,
  Injector,
  input,
  output,
} from '@angular/core';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatRadioModule } from '@angular/material/radio';
import { GripVertical } from 'lucide';
import { Icon } from '../../ui/icon/icon';
import { formatOrder, RecordOrder } from '../index/order/record-order';
import { ColumnChooser } from './list-columns';
import { OrderChoice } from './order-choice';

/** What "Vista" opens. */
@Component({
  selector: 'app-view-panel',
  imports: [
    CdkDrag,
    CdkDragHandle,
    CdkDropList,
    CdkTrapFocus,
    Icon,
    MatCheckboxModule,
    MatRadioModule,
  ],
  templateUrl: './view-panel.html',
  styleUrl: './view-panel.scss',
})
export class ViewPanel {
  readonly orders = input.required<readonly OrderChoice[]>();
  readonly order = input.required<RecordOrder>();
  readonly columns = input.required<ColumnChooser>();
  readonly orderChange = output<RecordOrder>();

  private readonly injector = inject(Injector);
  protected readonly ordered = computed(() => formatOrder(this.order()));
  /** With the order that a column's head gave, where that is none of those with a name. */
  protected readonly offered = computed(() => {
    const order = this.order();
    const isNamed = this.orders().some((choice) => formatOrder(choice.order) === this.ordered());
    const column = this.columns()
      .choices()
      .find(({ name }) => name === order.column);
    if (isNamed || !column) return this.orders();
    const way = order.descending ? 'descendente' : 'ascendente';
    return [...this.orders(), { order, label: `${column.label}, ${way}` }];
  });
  protected readonly fixed = computed(() =>
    this.columns()
      .choices()
      .filter(({ fixed }) => fixed),
  );
  protected readonly movable = computed(() =>
    this.columns()
      .choices()
      .filter(({ fixed }) => !fixed),
  );
  protected readonly densities = [
    { value: 'comfortable', label: 'Cómodas' },
    { value: 'compact', label: 'Compactas' },
  ] as const;
  protected readonly handleIcon = GripVertical;
  protected readonly format = formatOrder;

  protected drop({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    this.columns().move(previousIndex, currentIndex);
  }

  /** Where nothing can be dragged: the handle is a button that arrows move. */
  protected press(event: KeyboardEvent, place: number): void {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const to = place + by;
    if (to < 0 || to >= this.movable().length) return;
    this.columns().move(place, to);
    // A node that is put elsewhere loses the focus.
    const handle = event.currentTarget as HTMLElement;
    afterNextRender(() => handle.focus(), { injector: this.injector });
  }
}
