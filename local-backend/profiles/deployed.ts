import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import type { RouteContext } from '../api.ts';
import { ApiError } from '../errors.ts';
import { noBody } from '../list-answer.ts';
import { isNamed } from '../list-version.ts';
import { documentedRoutes } from '../routes/documented.ts';
import { bearerToken, type SignInGuard } from '../sign-in-guard.ts';
import type { Tokens } from '../tokens.ts';
import { sendDeployedError } from './deployed-errors.ts';
import { deviations } from './deployed-handlers.ts';

/** The documented routes, with what part C of the contract says laid over them. */
export async function deployedRoutes(app: FastifyInstance, context: RouteContext): Promise<void> {
  const deviating = new Map(Object.entries(deviations(context)));
  const unused = new Set(deviating.keys());

  app.setErrorHandler<ApiError>(sendDeployedError);
  app.addHook('onSend', tagList);
  app.addHook('onRoute', (route) => {
    const address = route.url.slice(app.prefix.length).replace(/\/$/, '');
    // HEAD is the same without the body.
    const method = route.method === 'HEAD' ? 'GET' : String(route.method);
    const name = `${method} ${address}`;
    const deviation = deviating.get(name);
    unused.delete(name);
    // C, "every Usuario": the schemas of the answers would keep the hash in.
    const { response: _, ...checked } = route.schema ?? {};
    route.schema = { ...checked, ...(deviation?.body && { body: deviation.body }) };
    if (deviation?.handler) route.handler = deviation.handler;
  });
  await documentedRoutes(app, { ...context, guard: deployedGuard(context.tokens) });
  // A documented address that changes its name would silently lose its deviation.
  if (unused.size > 0) throw new Error(`No route for ${[...unused].join(', ')}`);
}

/** Reads the token and nothing else. */
function deployedGuard(tokens: Tokens): SignInGuard {
  return {
    // C, "who may write": who registers an account is not put on record.
    async optional(request) {
      request.callerId = null;
    },
    async required(request) {
      const token = bearerToken(request);
      const id = token ? await tokens.userIdOf(token, 'access') : null;
      // C, sign-in: inactive users may enter. C, refresh_token: a renewed token has no `roleName`.
      if (!token || id === null || decodeJwt(token)['roleName'] === undefined) {
        throw new ApiError(401, 'Unauthorized');
      }
      request.callerId = id;
    },
  };
}

/** C, lists: an ETag over the whole answer, so that a 304 costs the server as much as a 200. */
async function tagList(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (
    !['GET', 'HEAD'].includes(request.method) ||
    reply.statusCode !== 200 ||
    typeof payload !== 'string'
  ) {
    return payload;
  }
  const hash = createHash('sha1').update(payload).digest('base64').slice(0, 27);
  const tag = `W/"${Buffer.byteLength(payload).toString(16)}-${hash}"`;
  // Told not to store, a browser would never ask with the tag.
  reply.removeHeader('cache-control');
  reply.header('etag', tag);
  if (!isNamed(request.headers['if-none-match'], tag)) return payload;
  reply.code(304);
  return noBody();
}
