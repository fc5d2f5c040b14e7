import helmet from '@fastify/helmet';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { api, type Backend } from './api.ts';
import { type ApiError, sendError, sendNotFound } from './errors.ts';
import { formats } from './schemas.ts';
import { serveSite } from './static-site.ts';

const MAX_BODY_BYTES = 100 * 1024;

/** What helmet and the API's own hook set, for answers that are given before any hook runs. */
const HEADERS_WITHOUT_HOOKS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/**
 * Builds the server without listening.
 * @param staticDir a production build to serve beside the API, which is then under `/api`
 */
export async function buildApp(
  backend: Backend,
  { staticDir, log }: { staticDir: string | null; log: boolean },
): Promise<FastifyInstance> {
  const app = fastify({
    logger: log ? { level: 'error' } : false,
    bodyLimit: MAX_BODY_BYTES,
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
  await app.register(helmet, {
    // Pages set their own, with a nonce; data is never to be run as a page.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', async (request, reply) => {
    // A promise of TLS is only for where TLS is: in front of this server.
    if (request.headers['x-forwarded-proto'] === 'https') {
      reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    }
  });
  app.setErrorHandler<ApiError>(sendError);
  app.setNotFoundHandler(sendNotFound);
  await app.register(api, { ...backend, prefix: staticDir === null ? '' : '/api' });
  if (staticDir !== null) await serveSite(app, staticDir);
  return app;
}
