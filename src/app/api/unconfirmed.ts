import { ApiError, toApiError } from './api-error';

/** A write that was accepted, and whose record could not be read back. */
export function unconfirmed(error: unknown): ApiError {
  const { kind, detail } = toApiError(error);
  const message =
    'El servidor aceptó los cambios, pero no se pudo leer cómo quedaron. Recarga la página.';
  return new ApiError(kind, message, {}, detail);
}
