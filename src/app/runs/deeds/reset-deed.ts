import { firstValueFrom } from 'rxjs';
import { PasswordApi } from '../../api/password-api';
import { UsuarioApi } from '../../api/usuario-api';
import { Reading } from '../run';
import { Deed } from './deed';

/**
 * Gives accounts passwords to be handed over, each by the way that this backend takes it. No
 * reading of an account shows that; sending the same one twice does no harm.
 */
export class ResetDeed implements Deed {
  readonly doubt =
    'No se sabe si su contraseña cambió: el servidor no respondió. Restablécela de nuevo.';
  readonly isHarmlessTwice = true;

  /** @param passwordOf an account: the same each time */
  constructor(
    private readonly usuarioApi: UsuarioApi,
    private readonly passwordApi: PasswordApi,
    private readonly passwordOf: (id: number) => string,
  ) {}

  /** Where not even this is answered, nothing was changed, and it is known. */
  async read(id: number): Promise<Reading> {
    await firstValueFrom(this.usuarioApi.read(id));
    return { value: false, version: '' };
  }

  async write(id: number): Promise<Reading> {
    await firstValueFrom(this.passwordApi.change(id, this.passwordOf(id)));
    return { value: true, version: '' };
  }
}
