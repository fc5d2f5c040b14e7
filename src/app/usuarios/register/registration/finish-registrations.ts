import { Injector } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { toApiError } from '../../../api/api-error';
import { UsuarioApi } from '../../../api/usuario-api';
import { usuarioLabel } from '../../../domain/usuario/usuario-labels';
import { Unfinished, UnfinishedStore } from '../../../session/kept/unfinished-store';
import { Confirmations } from '../../../ui/dialog/confirmations';
import { Notifier } from '../../../ui/toast/notifier';

/**
 * Tells the person who began them of registrations that are not finished, one after another, and
 * finishes them where they want it. What cannot be read or changed now is told the next time.
 * @param injector that has the API.
 * @param owner the signed-in user's id.
 */
export async function finishRegistrations(injector: Injector, owner: number): Promise<void> {
  const store = injector.get(UnfinishedStore);
  for (const unfinished of store.read(owner)) {
    const done = await finish(injector, unfinished).catch((error: unknown) => {
      const gone = toApiError(error).kind === 'not-found';
      if (!gone) injector.get(Notifier).failure(notFinished(unfinished));
      return gone;
    });
    if (done) store.remove(owner, unfinished.id);
  }
}

/** Whether nothing is left to be told. */
async function finish(injector: Injector, { id, estado }: Unfinished): Promise<boolean> {
  const api = injector.get(UsuarioApi);
  const usuario = await firstValueFrom(api.read(id));
  if (usuario.estado === estado) return true;
  const who = usuarioLabel(usuario);
  const wanted = await injector.get(Confirmations).ask({
    title: 'Quedó un registro sin terminar',
    message: `Registraste a ${who} con la cuenta inactiva, pero quedó activa: ya puede ingresar con ${usuario.email}.`,
    confirm: 'Desactivar ahora',
    cancel: 'Dejarla activa',
  });
  if (!wanted) return true;
  await firstValueFrom(api.update(id, { estado }));
  injector.get(Notifier).success(`La cuenta de ${who} ahora está inactiva.`);
  return true;
}

function notFinished({ email }: Unfinished): string {
  return `La cuenta ${email} quedó activa y no se pudo desactivar. Ábrela en Usuarios para intentarlo de nuevo.`;
}
