import { Injector } from '@angular/core';
import { Usuario } from '../../../domain/usuario/usuario';
import { loadPart } from '../../../ui/load-part';
import { loadFirstGuesses } from './first-guesses';

/**
 * Gives somebody a new password, in a dialog of its own that is loaded when it is first asked for.
 * @param injector that has the API: the dialogs' own has not.
 */
export async function resetPassword(injector: Injector, usuario: Usuario): Promise<void> {
  await loadFirstGuesses();
  const { openResetPasswordDialog } = await loadPart(() => import('./reset-password-dialog'));
  openResetPasswordDialog(injector, usuario);
}
