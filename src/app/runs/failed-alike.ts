import { ApiError, ApiErrorKind } from '../api/api-error';

const REMEDIES: Partial<Record<ApiErrorKind, string>> = {
  offline: 'Revisa la red.',
  timeout: 'Espera unos minutos: el servidor está ocupado.',
  server: 'Espera unos minutos, o avisa a quien cuida el servidor.',
  malformed: 'Avisa a quien cuida el servidor.',
  forbidden: 'Avisa a quien administra el servidor: él decide quién puede hacerlo.',
};
const LOOK = 'Abre a una de esas personas para ver qué le falta.';

/** Why a run stopped by itself, and what helps. */
export function failedAlike(count: number, { kind, message }: ApiError): string {
  return `Se detuvo: ${count} seguidos fallaron por lo mismo. ${message} ${REMEDIES[kind] ?? LOOK} Después, «Continuar» sigue con lo que falta y «Reintentar» con lo que falló.`;
}
