import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import { isDatabaseDown } from '../db/database-error.ts';
import { ApiError } from './api-error.ts';
import { validationMessages } from './validation-messages.ts';

/** How long a caller is asked to wait for a database that is not there. */
const DATABASE_BACK_SECONDS = 5;

function errorBody(
  path: string,
  statusCode: number,
  message: string | string[],
  detail = STATUS_CODES[statusCode] ?? 'Error',
) {
  return {
    statusCode,
    timestamp: new Date().toISOString(),
    path,
    message,
    error_detail: detail,
  };
}

/**
 * Turns whatever was thrown into the contract's error body; what is unexpected is only logged.
 * @param more what a profile lets out besides
 */
export function sendError(
  error: FastifyError | ApiError,
  request: FastifyRequest,
  reply: FastifyReply,
  more: { stack?: string | undefined } = {},
): FastifyReply {
  const refuse = (statusCode: number, message: string | string[], detail?: string) =>
    reply
      // They were of the answer that was to be.
      .removeHeader('etag')
      .removeHeader('content-encoding')
      .code(statusCode)
      .send({ ...errorBody(request.url, statusCode, message, detail), ...more });

  if (error instanceof ApiError) {
    if (error.retryAfterSeconds !== undefined) reply.header('retry-after', error.retryAfterSeconds);
    return refuse(error.statusCode, error.messages, error.detail);
  }
  if (error.validation) return refuse(400, validationMessages(error.validation));
  if (isDatabaseDown(error)) {
    request.log.error(error);
    reply.header('retry-after', DATABASE_BACK_SECONDS);
    return refuse(503, 'La base de datos no responde, intente en un momento');
  }
  const statusCode = error.statusCode ?? 500;
  if (statusCode >= 500) {
    request.log.error(error);
    return refuse(500, 'Error interno del servidor');
  }
  return refuse(statusCode, error.message);
}

export function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const message = `Cannot ${request.method} ${request.url}`;
  return reply.code(404).send(errorBody(request.url, 404, message));
}
