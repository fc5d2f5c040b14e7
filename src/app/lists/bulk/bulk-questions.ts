import { inject, Injector, Service } from '@angular/core';
import { formatCount } from '../../domain/text/format-count';
import { loadPart } from '../../ui/load-part';
import { Notifier } from '../../ui/toast/notifier';
import { BulkAnswer, BulkQuestion, whyStaying } from './bulk-question';

/** Asks before many are changed, in a dialog that is loaded when it is first asked for. */
@Service()
export class BulkQuestions {
  private readonly injector = inject(Injector);
  private readonly notifier = inject(Notifier);

  /** @returns undefined when there is nobody to change, or the person thought better of it. */
  async ask(question: BulkQuestion): Promise<BulkAnswer | undefined> {
    if (question.changing.length === 0) {
      this.notifier.success(whyStaying(question.staying));
      return undefined;
    }
    const { openBulkDialog } = await loadPart(() => import('./bulk-dialog'));
    return openBulkDialog(this.injector, question);
  }

  /** As 'Desactivar 40 cuentas'. */
  titleOf({ verb, nouns }: BulkQuestion, count: number): string {
    return `${verb} ${formatCount(count)} ${nouns[count === 1 ? 0 : 1]}`;
  }
}
