import { Injector } from '@angular/core';
import { Usuario } from '../../../domain/usuario/usuario';
import { loadPart } from '../../../ui/load-part';
import { Notifier } from '../../../ui/toast/notifier';
import { loadFirstGuesses } from './first-guesses';

/**
 * Gives somebody a new password, in a dialog of its own that is loaded when it is first asked for.
 * @param injector that has the API: the dialogs' own has not.
 */
export async function resetPassword(injector: Injector, usuario: Usuario): Promise<void> {
  const code = await loadWithRules().catch(() => null);
  if (code) code.openResetPasswordDialog(injector, usuario);
  else injector.get(Notifier).failure(NOT_LOADED);
}

async function loadWithRules() {
  await loadFirstGuesses();
  return loadPart(() => import('./reset-password-dialog'));
}

const NOT_LOADED =
  'No se pudo abrir «Restablecer contraseña»: falta una parte de la aplicación. Revisa la red y pulsa otra vez.';
