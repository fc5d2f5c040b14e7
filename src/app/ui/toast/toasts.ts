import { inject, Service } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Toast, ToastData } from './toast';

/** The snack bar of Material at the left of the content's foot, read out by screen readers. */
@Service()
export class Toasts {
  private readonly snackBar = inject(MatSnackBar);

  /** @param run what the toast's action does. @returns closes it */
  show(data: ToastData, run?: () => void): () => void {
    const toast = this.snackBar.openFromComponent(Toast, {
      data,
      politeness: data.failed ? 'assertive' : 'polite',
      horizontalPosition: 'start',
      panelClass: 'toast',
    });
    if (run) toast.onAction().subscribe(run);
    return () => toast.dismiss();
  }
}
