import { inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ApiError, toApiError } from '../../../api/api-error';
import { PersonaApi } from '../../../api/persona-api';
import { UsuarioApi } from '../../../api/usuario-api';
import { cleanDetails } from '../../../domain/persona/persona-details';
import { Usuario } from '../../../domain/usuario/usuario';
import { UnfinishedStore } from '../../../session/kept/unfinished-store';
import { Session } from '../../../session/session';
import { notAsAsked, notReadBack } from './registration-failures';
import { accountChanges, Asked, isPersonaAsAsked } from './registration-request';

/** An account that exists. */
export interface Registered {
  readonly usuario: Usuario;
  /** Whether it is known how it was stored, and not only what the server answered. */
  readonly readBack: boolean;
  /** What the account still has otherwise than asked, and why; null when it is as asked. */
  readonly shortfall: ApiError | null;
}

/** Makes an account that exists as it was asked for. To be made in an injection context. */
export class Completion {
  private readonly usuarioApi = inject(UsuarioApi);
  private readonly personaApi = inject(PersonaApi);
  private readonly unfinished = inject(UnfinishedStore);
  private readonly owner = inject(Session).user()?.id;

  /** Changes the account that turned up to what is typed now. Fails with an `ApiError`. */
  async change(landed: Usuario, asked: Asked): Promise<void> {
    const { persona } = landed;
    const account = accountChanges(landed, asked);
    if (account) await firstValueFrom(this.usuarioApi.update(landed.id, account));
    if (persona && !isPersonaAsAsked(persona, asked)) {
      const details = cleanDetails({ ...asked, s_apellido: asked.s_apellido ?? '' });
      await firstValueFrom(this.personaApi.update(persona, details));
    }
  }

  /** Corrects once what is otherwise than asked, and says what was read back. */
  async complete(made: Usuario, asked: Asked): Promise<Registered> {
    // From before anything can cut it off: reading back is a call that may ask for the password.
    if (made.estado && !asked.estado) this.remember(made, asked);
    const usuario = await this.readBack(made);
    if (!usuario) return { usuario: made, readBack: false, shortfall: notReadBack() };
    const changes = accountChanges(usuario, asked);
    if (!changes) return this.checked(usuario, asked);
    try {
      const changed = await firstValueFrom(this.usuarioApi.update(usuario.id, changes));
      return this.checked(changed, asked);
    } catch (error) {
      const shortfall = notAsAsked(usuario, asked, toApiError(error));
      return { usuario, readBack: true, shortfall };
    }
  }

  private checked(usuario: Usuario, asked: Asked): Registered {
    if (usuario.estado === asked.estado && this.owner !== undefined) {
      this.unfinished.remove(this.owner, usuario.id);
    }
    return { usuario, readBack: true, shortfall: notAsAsked(usuario, asked) };
  }

  private remember({ id, email }: Usuario, { estado }: Asked): void {
    if (this.owner !== undefined) this.unfinished.add(this.owner, { id, email, estado });
  }

  /** What counts is what was stored. Null where it cannot be read. */
  readBack({ id }: Usuario): Promise<Usuario | null> {
    return firstValueFrom(this.usuarioApi.read(id)).catch(() => null);
  }
}
