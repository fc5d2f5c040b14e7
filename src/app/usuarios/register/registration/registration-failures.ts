import { ApiError } from '../../../api/api-error';
import { Usuario } from '../../../domain/usuario/usuario';
import { OwnWords } from '../../../forms/fields/server-errors';
import { wordsOfConflict } from '../../account/usuario-schema';
import { accountChanges, Asked, isPersonaAsAsked } from './registration-request';
import { whoHasIt } from './registration-schema';

export function emailInUse(taken: Usuario): ApiError {
  return new ApiError('conflict', `El correo ${taken.email} ya tiene cuenta.`, {
    email: [whoHasIt(taken)],
  });
}

/** No account so far. It may still come: some backends make it after the answer was given up. */
export function inDoubt({ kind, message, detail }: ApiError, email: string): ApiError {
  const outcome = `Todavía no aparece la cuenta ${email}. Lo que escribiste se conserva.`;
  return new ApiError(kind, `${message} ${outcome}`, {}, detail);
}

export function stillUnknown({ kind, detail }: ApiError): ApiError {
  const message =
    'No se sabe si la cuenta se creó, porque el servidor no respondió y no se pudo comprobar. Lo que escribiste se conserva.';
  return new ApiError(kind, message, {}, detail);
}

export function notReadBack(): ApiError {
  const message = 'La cuenta se creó, pero no se pudo leer cómo quedó. Ábrela para revisarla.';
  return new ApiError('server', message);
}

/** What the account has otherwise than asked; null when it is as asked. */
export function notAsAsked(usuario: Usuario, asked: Asked, cause?: ApiError): ApiError | null {
  const message = shortfall(usuario, asked);
  return message ? new ApiError(cause?.kind ?? 'server', message, {}, cause?.detail ?? '') : null;
}

function shortfall(usuario: Usuario, asked: Asked): string | null {
  const changes = accountChanges(usuario, asked);
  if (changes && !asked.estado && usuario.estado) {
    return 'La cuenta está activa y ya puede ingresar: no se pudo desactivar.';
  }
  if (changes) return 'La cuenta se creó, pero no quedó como pediste y no se pudo corregir.';
  if (usuario.persona && !isPersonaAsAsked(usuario.persona, asked)) {
    return 'La cuenta se creó, pero sus datos personales quedaron distintos de lo que escribiste.';
  }
  return usuario.role ? null : 'La cuenta quedó sin rol, a medio crear.';
}

/** What a field itself says, where it knows better than that the server refused it. */
export function ownWords(failure: ApiError): OwnWords {
  const [text] = failure.fields['email'] ?? [];
  return text?.startsWith('Lo usa') ? { email: text } : wordsOfConflict(failure);
}

export function nothingSent({ kind, message }: ApiError): ApiError {
  return new ApiError(kind, `${message} No se envió nada, y lo que escribiste se conserva.`);
}

export function lookFirst(): ApiError {
  const message =
    'No se envió nada todavía: alguien muy parecido ya está registrado. Míralo arriba; si es otra persona, registra de nuevo.';
  return new ApiError('conflict', message);
}
