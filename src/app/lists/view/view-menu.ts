import { Component, input, output, signal } from '@angular/core';
import { ChevronDown, SlidersHorizontal } from 'lucide';
import { Icon } from '../../ui/icon/icon';
import { RecordOrder } from '../index/order/record-order';
import { ColumnChooser } from './list-columns';
import { OrderChoice } from './order-choice';
import { ViewOverlay } from './view-overlay';

/** The button "Vista", and what it opens: order, density, columns. */
@Component({
  selector: 'app-view-menu',
  imports: [Icon, ViewOverlay],
  template: `
    <button
      #button
      type="button"
      class="bare-tool"
      aria-haspopup="dialog"
      aria-label="Vista"
      title="Vista"
      [attr.aria-expanded]="open()"
      (click)="open.set(!open())"
    >
      <app-icon small [icon]="viewIcon" /><span class="word">Vista</span
      ><app-icon class="word" small [icon]="moreIcon" />
    </button>
    @if (open()) {
      @defer (on immediate) {
        <app-view-overlay
          [origin]="button"
          [orders]="orders()"
          [order]="order()"
          [columns]="columns()"
          (orderChange)="orderChange.emit($event)"
          (closed)="close(button)"
        />
      } @error {
        <p class="missing" role="alert">No se pudo abrir. Recarga la página.</p>
      }
    }
  `,
  styles: `
    .missing {
      padding: 10px 12px;
      border-radius: var(--k-r-l);
      background: var(--k-raised);
      box-shadow: var(--k-lift-1);
    }
    @media (width < 1024px) {
      .bare-tool {
        width: 36px;
        height: 36px;
        padding: 0;
      }
      .word {
        display: none;
      }
    }
  `,
})
export class ViewMenu {
  readonly orders = input.required<readonly OrderChoice[]>();
  readonly order = input.required<RecordOrder>();
  readonly columns = input.required<ColumnChooser>();
  readonly orderChange = output<RecordOrder>();

  protected readonly open = signal(false);
  protected readonly viewIcon = SlidersHorizontal;
  protected readonly moreIcon = ChevronDown;

  protected close(button: HTMLElement): void {
    this.open.set(false);
    button.focus();
  }
}
