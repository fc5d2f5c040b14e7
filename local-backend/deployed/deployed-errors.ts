import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type DatabaseError, isDatabaseDown, isDatabaseError } from '../db/database-error.ts';
import { ApiError } from '../http/api-error.ts';
import { sendError } from '../http/errors.ts';

const UNIQUE_VIOLATION = '23505';

/**
 * C, "a bad date, a value too long": the database's own text, as 409 where the route takes every
 * refused insert for a conflict (register), and as 500 elsewhere. A value in use is 409 everywhere.
 */
function fromDatabase(error: DatabaseError, { method, routeOptions }: FastifyRequest): ApiError {
  const isRegistration = routeOptions.url?.endsWith('/register') === true;
  // C, "register with an e-mail in use": their index is on the column, ours on its lower case.
  const detail = error.detail?.replace('(lower(email::text))', '(email)') ?? error.message;
  if (error.code === UNIQUE_VIOLATION || isRegistration) {
    return new ApiError(409, error.message, { detail });
  }
  // C, "PUT /persona where it works": a sentence of its own.
  if (method === 'PUT') {
    return new ApiError(500, 'Error al actualizar los datos de la persona', { detail });
  }
  return new ApiError(500, error.message, { detail });
}

/** C, "database down": 500, and where the database would be is told to whoever asks. */
function fromNoDatabase(error: Error): ApiError {
  const [first] = error instanceof AggregateError ? (error.errors as Error[]) : [error];
  const detail = first?.message ?? error.message;
  return new ApiError(500, detail, { detail });
}

function translated(
  error: FastifyError | ApiError,
  request: FastifyRequest,
): FastifyError | ApiError {
  if (isDatabaseDown(error)) return fromNoDatabase(error);
  if (isDatabaseError(error)) return fromDatabase(error, request);
  // C, "a body over 100 kB".
  if ('code' in error && error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new ApiError(500, 'PayloadTooLargeError', { detail: 'request entity too large' });
  }
  return error;
}

/** The contract's error body, with the `stack` that deployed backends let out. */
export function sendDeployedError(
  error: FastifyError | ApiError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  return sendError(translated(error, request), request, reply, { stack: error.stack });
}
