import { inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { toApiError } from '../../api/api-error';
import { PasswordApi } from '../../api/password-api';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { ClosedAccesses } from '../../session/closed-accesses';
import { Confirmations } from '../../ui/dialog/confirmations';
import { Notifier } from '../../ui/toast/notifier';
import { planAccess } from '../bulk/bulk-plan';
import { houseRules } from '../bulk/house-rules';
import { closingOneAccess } from '../bulk/wordings';

/**
 * Gives one account a password that nobody knows, by the rules by which many are given one. To be
 * made in an injection context.
 */
export class CloseAccess {
  private readonly rules = houseRules();
  private readonly closed = inject(ClosedAccesses);
  private readonly passwordApi = inject(PasswordApi);
  private readonly confirmations = inject(Confirmations);
  private readonly notifier = inject(Notifier);

  /** Whether anything would change, and nobody be locked out who must not be. */
  isPossible(usuario: Usuario): boolean {
    const isClosed = (id: number) => this.closed.has(id);
    return planAccess([usuario], isClosed, this.rules()).changing.length > 0;
  }

  async ask(usuario: Usuario): Promise<void> {
    if (!(await this.confirmations.ask(closingOneAccess(usuario)))) return;
    const who = usuarioLabel(usuario);
    try {
      await firstValueFrom(this.passwordApi.close(usuario.id));
      this.notifier.success(`El acceso de ${who} está cerrado.`);
    } catch (error) {
      this.notifier.failure(`El acceso de ${who} no se cerró: ${toApiError(error).message}`);
    }
  }
}
