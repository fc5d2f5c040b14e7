import type { FastifyRequest } from 'fastify';
import type { Database } from './db.ts';
import { ApiError } from './errors.ts';
import type { Tokens } from './tokens.ts';
import { isActive } from './usuario-store.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; null where nobody known does. Set by the guards below. */
    callerId: number | null;
  }
}

export function bearerToken(request: FastifyRequest): string | null {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

export interface SignInGuard {
  /** An onRequest hook: lets in an access token of an account that is still active, else 401. */
  required(request: FastifyRequest): Promise<void>;
  /** The same for public calls: whoever it is may call, but who it is goes on record. */
  optional(request: FastifyRequest): Promise<void>;
}

export function createSignInGuard(db: Database, tokens: Tokens): SignInGuard {
  async function identify(request: FastifyRequest): Promise<void> {
    const token = bearerToken(request);
    const id = token ? await tokens.userIdOf(token, 'access') : null;
    request.callerId = id !== null && (await isActive(db, id)) ? id : null;
  }
  return {
    optional: identify,
    async required(request) {
      await identify(request);
      if (request.callerId === null) throw new ApiError(401, 'Unauthorized');
    },
  };
}

/** The signed-in user's id, behind `required`. */
export function callerOf(request: FastifyRequest): number {
  if (request.callerId === null) throw new ApiError(401, 'Unauthorized');
  return request.callerId;
}
