import { inject, Service } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Toast, ToastData } from './toast';

const SHORT_MS = 6_000;

export interface ToastAction {
  /** A verb, as 'Deshacer'. */
  readonly label: string;
  readonly run: () => void;
}

/**
 * Short news at the left of the content's foot, read out by screen readers. What needs to be done
 * something about is a notice in its place, never a toast.
 */
@Service()
export class Notifier {
  private readonly snackBar = inject(MatSnackBar);

  /** Something went well. Goes away by itself. */
  success(message: string, action?: ToastAction): void {
    const data = { message, failed: false, action: action?.label, milliseconds: SHORT_MS };
    this.show(data, action);
  }

  /** Something went wrong. Stays until it is closed. */
  failure(message: string): void {
    this.show({ message, failed: true });
  }

  private show(data: ToastData, action?: ToastAction): void {
    const toast = this.snackBar.openFromComponent(Toast, {
      data,
      politeness: data.failed ? 'assertive' : 'polite',
      horizontalPosition: 'start',
      panelClass: 'toast',
    });
    if (action) toast.onAction().subscribe(action.run);
  }
}
