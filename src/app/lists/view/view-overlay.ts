import { CdkConnectedOverlay, ConnectedPosition } from '@angular/cdk/overlay';
import { Component, input, output } from '@angular/core';
import { RecordOrder } from '../index/order/record-order';
import { ColumnChooser } from './list-columns';
import { OrderChoice } from './order-choice';
import { ViewPanel } from './view-panel';

/** The panel of "Vista", below its button until somebody presses beside it. */
@Component({
  selector: 'app-view-overlay',
  imports: [CdkConnectedOverlay, ViewPanel],
  template: `
    <ng-template
      cdkConnectedOverlay
      cdkConnectedOverlayHasBackdrop
      cdkConnectedOverlayBackdropClass="cdk-overlay-transparent-backdrop"
      [cdkConnectedOverlayOpen]="true"
      [cdkConnectedOverlayOrigin]="origin()"
      [cdkConnectedOverlayPositions]="positions"
      [cdkConnectedOverlayViewportMargin]="8"
      (backdropClick)="closed.emit()"
      (detach)="closed.emit()"
    >
      <app-view-panel
        [orders]="orders()"
        [order]="order()"
        [columns]="columns()"
        (orderChange)="orderChange.emit($event)"
      />
    </ng-template>
  `,
})
export class ViewOverlay {
  /** The button below which it stands. */
  readonly origin = input.required<HTMLElement>();
  readonly orders = input.required<readonly OrderChoice[]>();
  readonly order = input.required<RecordOrder>();
  readonly columns = input.required<ColumnChooser>();
  readonly orderChange = output<RecordOrder>();
  readonly closed = output();

  protected readonly positions: ConnectedPosition[] = [
    { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 8 },
  ];
}
