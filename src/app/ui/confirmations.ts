import { DOCUMENT, inject, Injectable, Injector } from '@angular/core';

export interface Confirmation {
  title: string;
  message: string;
  /** What changes, shown before → after. */
  changes?: readonly { label: string; before: string; after: string }[];
  /** Label of the button that goes ahead: a verb, as 'Desactivar'. */
  confirm: string;
  /** Label of the way back. 'Cancelar' unless told. */
  cancel?: string;
}

/** Asks before something that people regret. */
@Injectable({ providedIn: 'root' })
export class Confirmations {
  private readonly injector = inject(Injector);
  private readonly window = inject(DOCUMENT).defaultView!;

  /**
   * True when the person went ahead. The dialog is loaded for the first question; where its code
   * is gone, the browser asks.
   */
  async ask(question: Confirmation): Promise<boolean> {
    const dialog = await import('./confirm-dialog').catch(() => null);
    return dialog
      ? dialog.openConfirmDialog(this.injector, question)
      : this.window.confirm(`${question.title} ${question.message}`);
  }
}
