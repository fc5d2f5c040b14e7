import { Component, DestroyRef, effect, inject, Signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_SNACK_BAR_DATA, MatSnackBarRef } from '@angular/material/snack-bar';
import { Check, TriangleAlert, X } from 'lucide';
import { Icon } from '../icon/icon';
import { leadOut } from './lead-out';
import { leaveRoomForToast } from './room-for-toast';
import { standAboveSaveBar } from './save-bar-size';
import { ToastAction } from './toast-action';

export interface ToastData {
  readonly message: string;
  readonly failed: boolean;
  readonly action?: ToastAction;
  /** How long it stays; for good where absent. */
  readonly milliseconds?: number;
  /** Whether it is no longer so: then it goes. */
  readonly isOver?: Signal<boolean>;
}

/** News at the foot of the content. It waits as long as somebody points at it or is in it. */
@Component({
  imports: [Icon, MatButtonModule],
  host: {
    '(pointerenter)': 'pause()',
    '(pointerleave)': 'wait()',
    '(focusin)': 'pause()',
    '(focusout)': 'wait()',
  },
  template: `
    <app-icon [class.failed]="data.failed" [icon]="data.failed ? failedIcon : doneIcon" small />
    <span class="message">{{ data.message }}</span>
    @if (data.action && !data.action.isOver?.()) {
      <button matButton class="action" (click)="toast.dismissWithAction()">
        {{ data.action.label }}
      </button>
    }
    <button matIconButton class="tool close" aria-label="Cerrar" (click)="toast.dismiss()">
      <app-icon [icon]="closeIcon" small />
    </button>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: var(--k-3);
      min-height: 44px;
      padding: 0 6px 0 14px;
    }
    app-icon {
      color: var(--k-green-on-ink);
    }
    app-icon.failed {
      color: var(--k-gold-on-ink);
    }
    .message {
      flex: 1;
      padding-block: 10px;
      overflow-wrap: anywhere;
    }
    .action {
      --mat-button-text-label-text-color: var(--k-gold-on-ink);
      --mat-button-text-container-height: 32px;
      --mat-button-text-horizontal-padding: 10px;
    }
    .action.action:hover {
      color: var(--k-gold-on-ink);
    }
    .close app-icon {
      color: var(--k-on-ink);
    }
  `,
})
export class Toast {
  protected readonly data = inject<ToastData>(MAT_SNACK_BAR_DATA);
  protected readonly toast = inject<MatSnackBarRef<Toast>>(MatSnackBarRef);
  protected readonly doneIcon = Check;
  protected readonly failedIcon = TriangleAlert;
  protected readonly closeIcon = X;
  private timer?: ReturnType<typeof setTimeout>;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.pause());
    this.wait();
    leadOut(this.toast.afterDismissed());
    standAboveSaveBar();
    leaveRoomForToast();
    effect(() => {
      if (this.data.isOver?.()) this.toast.dismiss();
    });
  }

  protected pause(): void {
    clearTimeout(this.timer);
  }

  protected wait(): void {
    this.pause();
    const { milliseconds } = this.data;
    if (milliseconds) this.timer = setTimeout(() => this.toast.dismiss(), milliseconds);
  }
}
