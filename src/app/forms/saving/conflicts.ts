import { inject, Injector, Service } from '@angular/core';
import { Notifier } from '../../ui/toast/notifier';
import type { ConflictChoice, ConflictRow } from './conflict-question';

export type { ConflictChoice, ConflictRow } from './conflict-question';

/** Asks whose version of a record stays. */
@Service()
export class Conflicts {
  private readonly injector = inject(Injector);
  private readonly notifier = inject(Notifier);

  /** 'cancel' also on Escape and clicks outside, and where the question cannot be shown. */
  async ask(rows: readonly ConflictRow[]): Promise<ConflictChoice> {
    const dialog = await import('./conflict-dialog').catch(() => null);
    if (dialog) return dialog.openConflictDialog(this.injector, rows);
    this.notifier.failure(
      'Otra persona guardó cambios en este registro, y la pregunta sobre ellos no se pudo abrir. No se guardó nada: inténtalo de nuevo.',
    );
    return 'cancel';
  }
}
