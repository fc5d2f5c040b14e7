import { DOCUMENT, inject, Injector, Service } from '@angular/core';
import type { Confirmation } from './confirmation';

/** Asks before something that people regret. */
@Service()
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
