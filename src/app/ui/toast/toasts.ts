import { inject, Service } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Toast, ToastData } from './toast';

/** The snack bar of Material at the left of the content's foot, read out by screen readers. */
@Service()
export class Toasts {
  private readonly snackBar = inject(MatSnackBar);

  /** @returns closes it */
  show(data: ToastData): () => void {
    const toast = this.snackBar.openFromComponent(Toast, {
      data,
      politeness: data.failed ? 'assertive' : 'polite',
      horizontalPosition: 'start',
      panelClass: 'toast',
    });
    if (data.action) toast.onAction().subscribe(data.action.run);
    return () => toast.dismiss();
  }
}
