import { ApiError, ApiErrorKind } from '../../api/api-error';
import { formatCount } from '../../domain/text/format-count';

const SAME_FAILURES = 5;
/** As many as are under way at once: with no connection, nothing is blamed on one of them. */
const UNREACHED = 3;
const REMEDIES: Partial<Record<ApiErrorKind, string>> = {
  timeout: 'Espera unos minutos: el servidor está ocupado.',
  server: 'Espera unos minutos, o avisa a quien cuida el servidor.',
  malformed: 'Avisa a quien cuida el servidor.',
  forbidden: 'Avisa a quien administra el servidor: él decide quién puede hacerlo.',
};
const NO_CONNECTION =
  'Se detuvo: no hay conexión con el servidor. Revisa la red; después, «Continuar» sigue donde quedó.';
const LOOK = 'Abre a una de esas personas para ver qué le falta.';

const WITHOUT_ANSWER: Partial<Record<ApiErrorKind, string>> = {
  timeout: 'el servidor tardó demasiado en responder',
  server: 'el servidor respondió con un error',
  malformed: 'el servidor respondió algo que no se puede leer',
};

/**
 * What is said where nobody knows whether something was done.
 * @param what as 'la cuenta se registró'
 */
export function notKnown({ kind }: ApiError, what = 'el cambio se hizo'): string {
  return `No se sabe si ${what}: ${WITHOUT_ANSWER[kind] ?? 'el servidor no respondió'}.`;
}

export const NOT_DONE = 'El servidor aceptó el cambio, pero no lo hizo.';

/** Why a run rests, and what comes first when it goes on. @param unknown how many nobody knows of */
export function reasonToTell(reason: string, unknown: number): string {
  if (!reason || unknown === 0) return reason;
  const first =
    unknown === 1
      ? 'La que quedó sin saber se comprueba antes de enviarla otra vez.'
      : `Las ${formatCount(unknown)} que quedaron sin saber se comprueban antes de enviarlas otra vez.`;
  return `${reason} ${first}`;
}

/** Failures for one reason, one after another: soon so will the others fail. */
export class FailuresInARow {
  private message = '';
  private count = 0;

  /** Something was done. */
  end(): void {
    this.message = '';
    this.count = 0;
  }

  /**
   * Why a run stops by itself, and what helps; null as long as it goes on.
   * @param told whether it is known that nothing was sent, or the person is asked about each
   */
  reasonToRest(failure: ApiError, told = false): string | null {
    const most = told && failure.kind === 'offline' ? UNREACHED : SAME_FAILURES;
    this.count = this.message === failure.message ? this.count + 1 : 1;
    this.message = failure.message;
    if (this.count < most) return null;
    return failure.kind === 'offline' ? NO_CONNECTION : failedAlike(this.count, failure);
  }
}

function failedAlike(count: number, { kind, message }: ApiError): string {
  return `Se detuvo: ${count} seguidos fallaron por lo mismo. ${message} ${REMEDIES[kind] ?? LOOK} Después, «Continuar» sigue con lo que falta y «Reintentar» con lo que falló.`;
}
