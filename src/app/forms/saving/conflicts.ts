import { inject, Injector, Service } from '@angular/core';
import { UsuarioApi } from '../../api/usuario-api';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { BaseEntityAudit } from '../../domain/wire';
import { Session } from '../../session/session';
import { loadPart } from '../../ui/load-part';
import { Notifier } from '../../ui/toast/notifier';
import type { ConflictAuthor, ConflictChoice, ConflictRow } from './conflict-question';

export type { ConflictChoice, ConflictRow } from './conflict-question';

/** Asks whose version of a record stays. A page of a record provides it: it needs the API. */
@Service({ autoProvided: false })
export class Conflicts {
  private readonly injector = inject(Injector);
  private readonly notifier = inject(Notifier);
  private readonly session = inject(Session);
  private readonly accounts = inject(UsuarioApi).all;

  /** 'cancel' also on Escape and clicks outside, and where the question cannot be shown. */
  async ask(rows: readonly ConflictRow[], theirs: BaseEntityAudit): Promise<ConflictChoice> {
    const dialog = await loadPart(() => import('./conflict-dialog')).catch(() => null);
    if (dialog) {
      return dialog.openConflictDialog(this.injector, { rows, author: this.authorOf(theirs) });
    }
    this.notifier.failure(
      'Otra persona guardó cambios en este registro, y la pregunta sobre ellos no se pudo abrir. No se guardó nada: inténtalo de nuevo.',
    );
    return 'cancel';
  }

  /** Deployed backends do not always say who it was (contract, C). */
  private authorOf({ id_user_update, updated_at }: BaseEntityAudit): ConflictAuthor {
    const usuario = this.accounts.value().find(({ id }) => id === id_user_update);
    return {
      isOneself: id_user_update !== null && id_user_update === this.session.user()?.id,
      name: usuario ? usuarioLabel(usuario) : '',
      at: updated_at,
    };
  }
}
