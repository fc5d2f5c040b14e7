import { ApiError, ApiErrorKind } from '../../api/api-error';

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
  'Se detuvo: no hay conexión con el servidor. Lo que falta sigue en espera. Revisa la red; después, «Continuar» sigue donde quedó.';
const LOOK = 'Abre a una de esas personas para ver qué le falta.';

const WITHOUT_ANSWER: Partial<Record<ApiErrorKind, string>> = {
  timeout: 'el servidor tardó demasiado en responder',
  server: 'el servidor respondió con un error',
  malformed: 'el servidor respondió algo que no se puede leer',
};

/** What is said of a change of which nobody knows whether it was made. */
export function notKnown({ kind }: ApiError): string {
  return `No se sabe si el cambio se hizo: ${WITHOUT_ANSWER[kind] ?? 'el servidor no respondió'}.`;
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
