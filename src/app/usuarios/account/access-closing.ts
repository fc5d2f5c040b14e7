import { inject, Injector, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { toApiError } from '../../api/api-error';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { closingOption } from '../../runs/closing-option';
import { ClosedAccesses } from '../../session/closed-accesses';
import { KnownBackend } from '../../settings/known-backend';
import type { Confirmation } from '../../ui/dialog/confirmation';
import { Confirmations } from '../../ui/dialog/confirmations';
import { loadPart } from '../../ui/load-part';
import { Notifier } from '../../ui/toast/notifier';
import { resetPassword } from './password/reset-password';

/**
 * What deactivating does not do on every backend: some let inactive people sign in (contract, C).
 * Their password is replaced by one that nobody ever sees, and when they are activated again,
 * giving them another is offered.
 */
@Service({ autoProvided: false })
export class AccessClosing {
  private readonly backend = inject(KnownBackend);
  private readonly closed = inject(ClosedAccesses);
  private readonly confirmations = inject(Confirmations);
  private readonly notifier = inject(Notifier);
  private readonly injector = inject(Injector);

  /** The option for the question before deactivating; chosen where this backend needs it. */
  get option(): Required<Confirmation>['option'] {
    return closingOption(this.backend);
  }

  /** Whether its password is one that nobody knows, as far as this browser can tell. */
  isClosed({ id }: Usuario): boolean {
    return this.closed.has(id);
  }

  /** After the account was deactivated. Says how it ended where it did not. */
  async close(usuario: Usuario): Promise<void> {
    try {
      const { passwordApiOf } = await loadPart(() => import('../../api/password-api'));
      await firstValueFrom(passwordApiOf(this.injector).close(usuario.id));
    } catch (error) {
      const { message } = toApiError(error);
      this.notifier.failure(
        `La cuenta de ${usuarioLabel(usuario)} está inactiva, pero su acceso no se cerró: ${message}`,
      );
    }
  }

  /** After the account was activated again. */
  async reopen(usuario: Usuario): Promise<void> {
    if (!this.isClosed(usuario)) return;
    const wanted = await this.confirmations.ask({
      title: `¿Restablecer la contraseña de ${usuarioLabel(usuario)}?`,
      message:
        'Al desactivar su cuenta se cerró también su acceso: con la contraseña de antes no puede ingresar.',
      confirm: 'Restablecer contraseña',
      cancel: 'Ahora no',
    });
    if (!wanted) return;
    await resetPassword(this.injector, usuario);
  }
}
