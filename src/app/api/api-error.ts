import { HttpErrorResponse } from '@angular/common/http';
import { TimeoutError } from 'rxjs';
import { UnexpectedAnswer, Unread } from '../domain/wire';
import { isMissingPart } from '../ui/load-part';
import { retryAfter } from './retry-after';

export type ApiErrorKind =
  | 'offline' // no answer: no network, refused, reset
  | 'timeout'
  | 'invalid' // 400, 422: the backend refused what was sent
  | 'unauthorized' // 401
  | 'forbidden' // 403
  | 'not-found' // 404
  | 'conflict' // 409
  | 'too-large' // 413
  | 'throttled' // 429
  | 'cancelled' // the person no longer waits
  | 'server' // 5xx
  | 'malformed'; // an answer that is not what the contract says

/** The one error that leaves `api/`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly kind: ApiErrorKind,
    /** What happened, in Spanish, for the person at the screen. */
    override readonly message: string,
    /** What the backend said of single fields, by the property's name in the contract. */
    readonly fields: Readonly<Record<string, readonly string[]>> = {},
    /** The technical text, for "Detalles". '' when there is none. Never holds a stack. */
    readonly detail = '',
    /** How long the backend asks to wait, in ms; null where it does not say. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(message);
  }

  /** Whether a write that failed so may have been applied all the same. */
  get outcomeUnknown(): boolean {
    return ['offline', 'timeout', 'server', 'malformed'].includes(this.kind);
  }
}

const SENTENCES: Record<ApiErrorKind, string> = {
  offline: 'No hay conexión con el servidor. Revisa la red e inténtalo de nuevo.',
  timeout: 'El servidor tarda demasiado en responder. Inténtalo de nuevo en un momento.',
  invalid: 'El servidor no aceptó los datos.',
  unauthorized: 'La sesión ya no es válida. Vuelve a ingresar.',
  forbidden: 'Tu cuenta no tiene permiso para hacer esto.',
  'not-found': 'El registro no existe o fue eliminado.',
  conflict: 'Los datos chocan con un registro que ya existe.',
  'too-large': 'Los datos son demasiado largos para el servidor.',
  throttled: 'Hubo demasiados intentos seguidos. Espera un momento e inténtalo de nuevo.',
  cancelled: 'Se dejó de esperar al servidor.',
  server: 'El servidor tuvo un problema. Inténtalo de nuevo en un momento.',
  malformed: 'El servidor respondió algo que no se puede leer.',
};

/** A failure of this kind in its usual words. */
export function apiError(kind: ApiErrorKind): ApiError {
  return new ApiError(kind, SENTENCES[kind]);
}

/** Any failure of a call, or of reading its answer, as an `ApiError`. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof TimeoutError) return apiError('timeout');
  if (isMissingPart(error)) return partMissing();
  if (error instanceof UnexpectedAnswer) {
    return new ApiError('malformed', SENTENCES.malformed, {}, error.message);
  }
  if (error instanceof HttpErrorResponse) return fromResponse(error);
  if (error instanceof Error && error.cause) return toApiError(error.cause);
  return new ApiError('malformed', SENTENCES.malformed, {}, String(error));
}

/** A part of the app that did not come: nothing was sent without it. */
function partMissing(): ApiError {
  return navigator.onLine
    ? new ApiError(
        'offline',
        'Falta una parte de la aplicación. Revisa la red e inténtalo de nuevo.',
      )
    : apiError('offline');
}

function fromResponse(response: HttpErrorResponse): ApiError {
  const kind = kindOf(response);
  const { messages, detail } = readBody(response.error);
  const fields = kind === 'invalid' || kind === 'conflict' ? byField(messages, detail) : {};
  const lines = [`HTTP ${response.status}`, ...messages, detail].filter(Boolean);
  const retryAfterMs = retryAfter(response.headers.get('Retry-After'));
  return new ApiError(kind, SENTENCES[kind], fields, lines.join('\n'), retryAfterMs);
}

function kindOf({ status }: HttpErrorResponse): ApiErrorKind {
  switch (status) {
    case 0:
      return 'offline';
    case 401:
      return 'unauthorized';
    case 403:
      return 'forbidden';
    case 404:
      return 'not-found';
    case 408:
      return 'timeout';
    case 409:
      return 'conflict';
    case 413:
      return 'too-large';
    case 429:
      return 'throttled';
  }
  if (status >= 500) return 'server';
  return status >= 400 ? 'invalid' : 'malformed';
}

/** The contract's error body, without its `stack`; nothing where the body is something else. */
function readBody(body: unknown): { messages: readonly string[]; detail: string } {
  if (typeof body !== 'object' || body === null) return { messages: [], detail: '' };
  const { message, error_detail } = body as Unread<{ message: string; error_detail: string }>;
  const messages = (Array.isArray(message) ? message : [message]).filter(isText);
  return { messages, detail: isText(error_detail) ? error_detail : '' };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** 'email must be an email' belongs to `email`; 'Key (email)=(…) already exists.' too. */
const NAMED_FIELD = /^(?:property |Key \()?([a-z_A-Z]+)\)?/;

function byField(messages: readonly string[], detail: string): Record<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const message of [...messages, detail]) {
    const field = NAMED_FIELD.exec(message)?.[1];
    if (field) fields.set(field, [...(fields.get(field) ?? []), message]);
  }
  return Object.fromEntries(fields);
}
