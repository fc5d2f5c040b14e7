import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { api, type Backend } from './api.ts';
import type { ApiError } from './http/api-error.ts';
import { sendError } from './http/errors.ts';
import { formats } from './http/formats.ts';
import { hostNames } from './http/host-names.ts';
import { HEADERS_WITHOUT_HOOKS, securityHeaders } from './http/security-headers.ts';
import { serveSite } from './site/static-site.ts';

const MAX_BODY_BYTES = 100 * 1024;
/** How long a request may take to arrive, body and all. */
const REQUEST_MS = 30_000;

export interface AppOptions {
  /** a production build to serve beside the API, which is then under `/api` */
  staticDir?: string | null;
  log?: boolean;
  /** names besides those of this machine that `Host` may say */
  allowedHosts?: readonly string[];
  requestMs?: number;
}

/** Builds the server without listening. */
export async function buildApp(
  backend: Backend,
  { staticDir = null, log = false, allowedHosts = [], requestMs = REQUEST_MS }: AppOptions = {},
): Promise<FastifyInstance> {
  const app = fastify({
    logger: log ? { level: 'error' } : false,
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: requestMs,
    http: { connectionsCheckingInterval: Math.min(requestMs, 5000) },
    routerOptions: { ignoreTrailingSlash: true },
    // Ctrl+C is not to wait for the browsers' open connections.
    forceCloseConnections: true,
    ajv: {
      // Told, not mended: what is unknown or of another type is refused, and all of it at once.
      customOptions: {
        removeAdditional: false,
        coerceTypes: false,
        useDefaults: false,
        allErrors: true,
        formats,
      },
    },
    // What fails before a route is found, such as an address that is no text.
    frameworkErrors: (error, request, reply) => {
      reply.headers(HEADERS_WITHOUT_HOOKS);
      sendError(error, request as FastifyRequest, reply as unknown as FastifyReply);
    },
  });
  app.setErrorHandler<ApiError>(sendError);
  await app.register(securityHeaders);
  await app.register(hostNames, { allowed: allowedHosts });
  await app.register(api, { ...backend, prefix: staticDir === null ? '' : '/api' });
  if (staticDir !== null) await serveSite(app, staticDir);
  return app;
}
