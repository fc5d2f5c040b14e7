import { Injector } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { toApiError } from '../../api/api-error';
import { passwordApiOf } from '../../api/password-api';
import { UsuarioApi } from '../../api/usuario-api';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { Confirmations } from '../../ui/dialog/confirmations';
import { Notifier } from '../../ui/toast/notifier';
import { closingOneAccess } from './wordings';

/**
 * Asks, and gives an account a password that nobody knows.
 * @param injector that has the API
 * @returns the account as it is then; null where nothing was done, or it cannot be read now
 */
export async function askToClose(injector: Injector, usuario: Usuario): Promise<Usuario | null> {
  if (!(await injector.get(Confirmations).ask(closingOneAccess(usuario)))) return null;
  const notifier = injector.get(Notifier);
  const who = usuarioLabel(usuario);
  try {
    await firstValueFrom(passwordApiOf(injector).close(usuario.id));
    notifier.success(`El acceso de ${who} está cerrado.`);
  } catch (error) {
    notifier.failure(`El acceso de ${who} no se cerró: ${toApiError(error).message}`);
    return null;
  }
  // A password that went by a call of its own is answered without the account.
  return firstValueFrom(injector.get(UsuarioApi).read(usuario.id)).catch(() => null);
}
