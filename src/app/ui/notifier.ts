import { inject, Injectable } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';

const SHORT_MS = 6_000;

/** Short news at the foot of the page, read out by screen readers. */
@Injectable({ providedIn: 'root' })
export class Notifier {
  private readonly snackBar = inject(MatSnackBar);

  /** Something went well. Goes away by itself. */
  success(message: string): void {
    this.snackBar.open(message, 'Cerrar', { duration: SHORT_MS });
  }

  /** Something went wrong. Stays until it is closed. */
  failure(message: string): void {
    this.snackBar.open(message, 'Cerrar', { politeness: 'assertive' });
  }
}
