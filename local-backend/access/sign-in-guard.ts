import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { ApiError } from '../http/api-error.ts';
import { isActive } from './credentials.ts';
import type { Tokens } from './tokens.ts';

declare module 'fastify' {
  interface FastifyInstance {
    tokens: Tokens;
    guard: SignInGuard;
  }
  interface FastifyRequest {
    /** Who calls; null where nobody known does. Set by the guard. */
    callerId: number | null;
  }
}

export interface SignInGuard {
  /** An onRequest hook: lets in an access token of an account that is still active, else 401. */
  required(request: FastifyRequest): Promise<void>;
  /** The same for public calls: whoever it is may call, but who it is goes on record. */
  optional(request: FastifyRequest): Promise<void>;
}

/**
 * `app.tokens` and `app.guard`, for whoever depends on 'sign-in-guard'.
 * @param isLetIn what is asked besides of who brings a good access token; that the account is
 *     active unless told otherwise
 */
export const signInGuard = fp<{
  tokens: Tokens;
  isLetIn?: (id: number, token: string) => boolean | Promise<boolean>;
}>(
  async (app, { tokens, isLetIn = (id) => isActive(app.db, id) }) => {
    async function identify(request: FastifyRequest): Promise<void> {
      const token = bearerToken(request);
      const id = token ? await tokens.userIdOf(token, 'access') : null;
      request.callerId = token && id !== null && (await isLetIn(id, token)) ? id : null;
    }
    app.decorateRequest('callerId', null);
    app.decorate('tokens', tokens);
    app.decorate('guard', {
      optional: identify,
      async required(request) {
        await identify(request);
        if (request.callerId === null) throw new ApiError(401, 'Unauthorized');
      },
    });
  },
  { name: 'sign-in-guard', dependencies: ['database'] },
);

export function bearerToken(request: FastifyRequest): string | null {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** The signed-in user's id, behind `required`. */
export function callerOf(request: FastifyRequest): number {
  if (request.callerId === null) throw new ApiError(401, 'Unauthorized');
  return request.callerId;
}
