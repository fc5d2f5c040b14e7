import { inject, Injectable } from '@angular/core';
import { firstValueFrom, Observable } from 'rxjs';
import { ApiError, toApiError } from '../../api/api-error';
import { AuthApi } from '../../api/auth-api';
import { PersonaApi } from '../../api/persona-api';
import { UsuarioApi } from '../../api/usuario-api';
import { Usuario, UsuarioChanges } from '../../domain/usuario';
import { joined, notBegun, partFailed } from '../../forms/save-failures';
import { SETTINGS } from '../../settings/settings';
import { Changes } from './usuario-changes';
import { usuarioForm, UsuarioForm } from '../account/usuario-schema';

/** What became of the halves, and of the password where it goes by its own call. */
export interface Saved {
  /** The user as it is now, as far as is known. */
  usuario: Usuario;
  /** One sentence for each part that landed. */
  landed: readonly string[];
  accountLanded: boolean;
  passwordLanded: boolean;
  /** Which part did not land, and why; null when all did. */
  failure: ApiError | null;
}

/** Sends the parts that changed, each by its own call: one can land without the others. */
@Injectable()
export class UsuarioSave {
  private readonly usuarioApi = inject(UsuarioApi);
  private readonly personaApi = inject(PersonaApi);
  private readonly authApi = inject(AuthApi);
  private readonly passwordRoute = inject(SETTINGS).passwordRoute;

  /** The user as it is on the server now. Fails with an `ApiError` that says nothing was saved. */
  async readAgain(id: number): Promise<Usuario> {
    try {
      return await firstValueFrom(this.usuarioApi.read(id));
    } catch (error) {
      throw notBegun(toApiError(error));
    }
  }

  async send(current: Usuario, { account: changes, persona }: Changes): Promise<Saved> {
    const { account, newPassword } = this.partsOf(current, changes);
    let usuario = current;
    let accountLanded = false;
    let passwordLanded = false;
    const landed: string[] = [];
    const failures: ApiError[] = [];
    if (account) {
      const result = await settled(this.usuarioApi.update(current.id, account));
      if (result instanceof ApiError) {
        failures.push(partFailed(result, 'se guardó la cuenta'));
      } else {
        usuario = { ...result, persona: result.persona ?? current.persona };
        accountLanded = true;
        passwordLanded = account.password !== undefined;
        landed.push('Se guardó la cuenta.');
      }
    }
    if (newPassword !== undefined) {
      // The account is known by its e-mail here: which one it has must be certain.
      const result = failures.length
        ? ACCOUNT_FIRST
        : await settled(this.authApi.changePassword(usuario.email, newPassword));
      if (result instanceof ApiError) {
        failures.push(partFailed(ofPassword(result), 'se cambió la contraseña'));
      } else {
        passwordLanded = true;
        landed.push('Se cambió la contraseña.');
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
    return { usuario, landed, accountLanded, passwordLanded, failure };
  }

  /** The password goes with the account, or after it by a call of its own. */
  private partsOf(
    current: Usuario,
    changes: UsuarioChanges | null,
  ): { account: UsuarioChanges | null; newPassword?: string } {
    if (this.passwordRoute !== 'change-password' || changes?.password === undefined) {
      return { account: changes };
    }
    const { password, ...rest } = changes;
    const changed = rest.estado !== current.estado || Object.keys(rest).length > 1;
    return { account: changed ? rest : null, newPassword: password };
  }
}

/** What is typed, without what landed. */
export function whatIsLeft(typed: UsuarioForm, saved: Saved): UsuarioForm {
  const account = saved.accountLanded ? usuarioForm(saved.usuario).account : typed.account;
  const password = saved.passwordLanded ? '' : typed.account.password;
  return { ...typed, account: { ...account, password } };
}

async function settled<T>(call: Observable<T>): Promise<T | ApiError> {
  try {
    return await firstValueFrom(call);
  } catch (error) {
    return toApiError(error);
  }
}

const ACCOUNT_FIRST = new ApiError('invalid', 'Antes debe guardarse la cuenta.');

/** What was said of `newPassword` belongs to the form's `password`. The e-mail was not typed here. */
function ofPassword({ kind, message, fields, detail }: ApiError): ApiError {
  const { newPassword } = fields;
  return new ApiError(kind, message, newPassword ? { password: newPassword } : {}, detail);
}
