import { DOCUMENT, inject, Injector, Service } from '@angular/core';
import { loadPart } from '../load-part';
import type { Confirmation, ConfirmationAnswer } from './confirmation';

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
    return (await this.askWithOption(question)).confirmed;
  }

  /** As `ask`, and whether the question's option was chosen. */
  async askWithOption(question: Confirmation): Promise<ConfirmationAnswer> {
    const dialog = await loadPart(() => import('./confirm-dialog')).catch(() => null);
    if (dialog) return dialog.openConfirmDialog(this.injector, question);
    const confirmed = this.window.confirm(`${question.title} ${question.message}`);
    return { confirmed, option: confirmed && (question.option?.chosen ?? false) };
  }
}
