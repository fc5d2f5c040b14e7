import { inject, Injectable } from '@angular/core';
import { firstValueFrom, Observable } from 'rxjs';
import { ApiError, toApiError } from '../api/api-error';
import { PersonaApi } from '../api/persona-api';
import { UsuarioApi } from '../api/usuario-api';
import { Usuario } from '../domain/usuario';
import { joined, notBegun, partFailed } from '../personas/save-failures';
import { Changes } from './usuario-changes';

/** What became of the two halves. */
export interface Saved {
  /** The user as it is now, as far as is known. */
  usuario: Usuario;
  /** One sentence for each half that landed. */
  landed: readonly string[];
  accountLanded: boolean;
  /** Which half did not land, and why; null when all did. */
  failure: ApiError | null;
}

/** Sends the halves that changed, each by its own call: one can land without the other. */
@Injectable()
export class UsuarioSave {
  private readonly usuarioApi = inject(UsuarioApi);
  private readonly personaApi = inject(PersonaApi);

  /** The user as it is on the server now. Fails with an `ApiError` that says nothing was saved. */
  async readAgain(id: number): Promise<Usuario> {
    try {
      return await firstValueFrom(this.usuarioApi.read(id));
    } catch (error) {
      throw notBegun(toApiError(error));
    }
  }

  async send(current: Usuario, { account, persona }: Changes): Promise<Saved> {
    let usuario = current;
    let accountLanded = false;
    const landed: string[] = [];
    const failures: ApiError[] = [];
    if (account) {
      const result = await settled(this.usuarioApi.update(current.id, account));
      if (result instanceof ApiError) {
        failures.push(partFailed(result, 'se guardó la cuenta'));
      } else {
        usuario = { ...result, persona: result.persona ?? current.persona };
        accountLanded = true;
        landed.push('Se guardó la cuenta.');
      }
    }
    if (persona && current.persona) {
      const result = await settled(this.personaApi.update(current.persona.id, persona));
      if (result instanceof ApiError) {
        failures.push(partFailed(result, 'se guardaron los datos personales'));
      } else {
        usuario = { ...usuario, persona: result };
        landed.push('Se guardaron los datos personales.');
      }
    }
    const failure = failures.length ? joined(landed, failures) : null;
    return { usuario, landed, accountLanded, failure };
  }
}

async function settled<T>(call: Observable<T>): Promise<T | ApiError> {
  try {
    return await firstValueFrom(call);
  } catch (error) {
    return toApiError(error);
  }
}
