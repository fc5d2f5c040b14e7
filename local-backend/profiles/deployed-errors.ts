import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError, type DatabaseError, sendError } from '../errors.ts';

const UNIQUE_VIOLATION = '23505';

function isRefusedByDatabase(error: Error): error is DatabaseError {
  return 'severity' in error && 'code' in error;
}

/**
 * C, "a bad date, a value too long": the database's own text, as 409 where the route takes every
 * refused insert for a conflict (register), and as 500 elsewhere. A value in use is 409 everywhere.
 */
function fromDatabase(error: DatabaseError, request: FastifyRequest): ApiError {
  const isConflict =
    error.code === UNIQUE_VIOLATION || request.routeOptions.url?.endsWith('/register') === true;
  // C, "register with an e-mail in use": their index is on the column, ours on its lower case.
  const detail = error.detail?.replace('(lower(email::text))', '(email)') ?? error.message;
  return new ApiError(isConflict ? 409 : 500, error.message, { detail });
}

function translated(
  error: FastifyError | ApiError,
  request: FastifyRequest,
): FastifyError | ApiError {
  if (isRefusedByDatabase(error)) return fromDatabase(error, request);
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
