import { inject, Injector } from '@angular/core';
import { Usuario } from '../../domain/usuario/usuario';
import { ClosedAccesses } from '../../session/closed-accesses';
import { loadPart } from '../../ui/load-part';
import { planAccess } from '../bulk/bulk-plan';
import { houseRules } from '../bulk/house-rules';

/**
 * Gives one account a password that nobody knows, by the rules by which many are given one. To be
 * made in an injection context.
 */
export class CloseAccess {
  private readonly rules = houseRules();
  private readonly closed = inject(ClosedAccesses);
  private readonly injector = inject(Injector);

  /** Whether anything would change, and nobody be locked out who must not be. */
  isPossible(usuario: Usuario): boolean {
    const isClosed = (id: number) => this.closed.has(id);
    return planAccess([usuario], isClosed, this.rules()).changing.length > 0;
  }

  /** @returns the account as it is then; null where nothing was done, or it cannot be read now */
  async ask(usuario: Usuario): Promise<Usuario | null> {
    const { askToClose } = await loadPart(() => import('../bulk/ask-closing'));
    return askToClose(this.injector, usuario);
  }
}
