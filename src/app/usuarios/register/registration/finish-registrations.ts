import { Location } from '@angular/common';
import { Injector, runInInjectionContext } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { toApiError } from '../../../api/api-error';
import { UsuarioApi } from '../../../api/usuario-api';
import { usuarioLabel } from '../../../domain/usuario/usuario-labels';
import { DraftStore } from '../../../session/kept/draft-store';
import { Unfinished, UnfinishedStore } from '../../../session/kept/unfinished-store';
import { Confirmations } from '../../../ui/dialog/confirmations';
import { Notifier } from '../../../ui/toast/notifier';
import { usuarioDraft } from '../../account/usuario-schema';
import { AttemptsInDoubt } from './attempts-in-doubt';
import { Asked, registrationBody, sameRequest, withoutPassword } from './registration-request';
import { NEW_USUARIO } from './registration-start';

/**
 * Tells the person who began them of registrations that are not finished, one after another, and
 * finishes them where they want it. What cannot be read or changed now is told the next time.
 * @param injector that has the API.
 * @param owner the signed-in user's id.
 */
export async function finishRegistrations(injector: Injector, owner: number): Promise<void> {
  const store = injector.get(UnfinishedStore);
  const tell = async (unfinished: Unfinished) => {
    const done = await finish(injector, unfinished).catch((error: unknown) => {
      const gone = toApiError(error).kind === 'not-found';
      if (!gone) injector.get(Notifier).failure(notFinished(unfinished));
      return gone;
    });
    if (done) store.remove(owner, unfinished.id);
  };
  for (const unfinished of store.read(owner)) await tell(unfinished);
  const turnedUp = await withoutAnswer(injector, owner);
  // Kept like the others from here on: there is no doubt about them any more.
  for (const unfinished of turnedUp) store.add(owner, unfinished);
  for (const unfinished of turnedUp) await tell(unfinished);
}

/**
 * Accounts that were to be inactive, whose registration had no answer, and that were made all the
 * same: active, since they are deactivated only after the answer. Of the others nobody knows yet.
 */
async function withoutAnswer(injector: Injector, owner: number): Promise<readonly Unfinished[]> {
  // The page where they were registered looks for them itself, and compares them.
  if (injector.get(Location).path().startsWith('/usuarios/registrar')) return [];
  const attempts = runInInjectionContext(injector, () => new AttemptsInDoubt());
  const isToBeInactive = (email: string) => attempts.lastSent(email)?.estado === false;
  if (!attempts.emails().some(isToBeInactive)) return [];
  const accounts = await firstValueFrom(injector.get(UsuarioApi).readAll()).catch(() => []);
  return accounts
    .filter(({ email, estado }) => estado && isToBeInactive(email))
    .filter((account) => attempts.madeAmong([account]))
    .map(({ id, email }) => {
      forgetDraft(injector.get(DraftStore), owner, attempts.lastSent(email)!);
      attempts.settle(email);
      return { id, email, estado: false };
    });
}

/** What is on record now is no longer to be registered. What was typed since then stays. */
function forgetDraft(drafts: DraftStore, owner: number, sent: Asked): void {
  for (const { typed, tab } of drafts.readAll(owner, NEW_USUARIO)) {
    if (holds(typed, sent)) drafts.remove(owner, NEW_USUARIO, tab);
  }
}

function holds(typed: unknown, sent: Asked): boolean {
  try {
    return sameRequest(withoutPassword(registrationBody(usuarioDraft(typed))), sent);
  } catch {
    // Another release of the app wrote it.
    return false;
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
