import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import { validationMessages } from './validation-messages.ts';

/** A reason not to start, told to the person at the terminal as it stands. */
export class StartError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
  }
}

/** A refusal that the caller is told about: it becomes the contract's error body. */
export class ApiError extends Error {
  readonly statusCode: number;
  /** what the person is told; an array where validation failed */
  readonly messages: string | string[];
  readonly detail: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    statusCode: number,
    messages: string | string[],
    more: { detail?: string; retryAfterSeconds?: number } = {},
  ) {
    super(String(messages));
    this.statusCode = statusCode;
    this.messages = messages;
    this.detail = more.detail;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

/** What PGlite and pg both say of a refused statement. */
export interface DatabaseError extends Error {
  code: string;
  constraint?: string;
  detail?: string;
}

/** @param code a SQLSTATE, such as 23505 for a unique index */
export function isDatabaseError(error: unknown, code: string): error is DatabaseError {
  return error instanceof Error && 'code' in error && error.code === code;
}

export function errorBody(
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
