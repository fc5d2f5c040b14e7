import { ApiError, ApiErrorKind } from '../../api/api-error';

const SAME_FAILURES = 5;
const REMEDIES: Partial<Record<ApiErrorKind, string>> = {
  offline: 'Revisa la red.',
  timeout: 'Espera unos minutos: el servidor está ocupado.',
  server: 'Espera unos minutos, o avisa a quien cuida el servidor.',
  malformed: 'Avisa a quien cuida el servidor.',
  forbidden: 'Avisa a quien administra el servidor: él decide quién puede hacerlo.',
};
const LOOK = 'Abre a una de esas personas para ver qué le falta.';

/** Failures for one reason, one after another: soon so will the others fail. */
export class FailuresInARow {
  private message = '';
  private count = 0;

  /** Something was done. */
  end(): void {
    this.message = '';
    this.count = 0;
  }

  /** Why a run stops by itself, and what helps; null as long as it goes on. */
  reasonToRest(failure: ApiError): string | null {
    this.count = this.message === failure.message ? this.count + 1 : 1;
    this.message = failure.message;
    return this.count < SAME_FAILURES ? null : failedAlike(this.count, failure);
  }
}

function failedAlike(count: number, { kind, message }: ApiError): string {
  return `Se detuvo: ${count} seguidos fallaron por lo mismo. ${message} ${REMEDIES[kind] ?? LOOK} Después, «Continuar» sigue con lo que falta y «Reintentar» con lo que falló.`;
}
