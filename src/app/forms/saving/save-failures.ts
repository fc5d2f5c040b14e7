import { ApiError } from '../../api/api-error';

/** A save that never began, because the record could not be read again first. */
export function notBegun({ kind, message, detail }: ApiError): ApiError {
  const outcome =
    'No se guardó nada: antes comprobamos si otra persona cambió el registro, y no se pudo. Lo que escribiste se conserva.';
  return new ApiError(kind, `${message} ${outcome}`, {}, detail);
}

/**
 * What became of one part of a record: not saved, or nobody knows. The next save reads the record
 * first, so that nothing is sent twice.
 * @param deed what was to happen, as 'se guardó la cuenta'.
 */
export function partFailed(error: ApiError, deed: string): ApiError {
  const outcome = error.outcomeUnknown ? `No se sabe si ${deed}:` : `No ${deed}:`;
  return new ApiError(error.kind, `${outcome} ${error.message}`, error.fields, error.detail);
}

/** For somebody who has gone on to another record while a save was under way. */
export function unconfirmedSave(who: string): string {
  return `No se pudo confirmar que se guardó todo lo de ${who}. Ábrelo para revisarlo.`;
}

/** Failures of several parts as one, after what did land. Null when none failed. */
export function joined(landed: readonly string[], failures: readonly ApiError[]): ApiError | null {
  const [first] = failures;
  if (!first) return null;
  const kept = failures.every(isFinal)
    ? ''
    : 'Lo que escribiste se conserva: al guardar de nuevo se envía solo lo que falta.';
  const sentences = [...landed, ...failures.map(({ message }) => message), kept];
  return new ApiError(
    first.kind,
    sentences.filter(Boolean).join(' '),
    Object.assign({}, ...failures.map(({ fields }) => fields)) as ApiError['fields'],
    failures
      .map(({ detail }) => detail)
      .filter(Boolean)
      .join('\n'),
  );
}

/** Trying again would change nothing. */
function isFinal({ kind }: ApiError): boolean {
  return kind === 'forbidden';
}

/** What has no answer may be carried out yet: sent again it could be made twice. */
export function mayStillCome(): ApiError {
  const message =
    'No se envió otra vez: el servidor puede estar terminando lo anterior, y se haría dos veces. Seguimos comprobando; si no aparece en dos minutos, podrás enviarlo de nuevo.';
  return new ApiError('timeout', message);
}
