import { inject, Injectable } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';

const SHORT_MS = 6_000;

export interface ToastAction {
  /** A verb, as 'Deshacer'. */
  readonly label: string;
  readonly run: () => void;
}

/** Short news at the foot of the page, read out by screen readers. */
@Injectable({ providedIn: 'root' })
export class Notifier {
  private readonly snackBar = inject(MatSnackBar);

  /**
   * Something went well. Goes away by itself.
   * @param action what can be done about it, as to take it back.
   */
  success(message: string, action?: ToastAction): void {
    const shown = this.snackBar.open(message, action?.label ?? 'Cerrar', { duration: SHORT_MS });
    if (action) shown.onAction().subscribe(action.run);
  }

  /** Something went wrong. Stays until it is closed. */
  failure(message: string): void {
    this.snackBar.open(message, 'Cerrar', { politeness: 'assertive' });
  }
}
