import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { Database } from './db.ts';
import { ApiError } from './errors.ts';
import { applyFaults, type Fault } from './faults.ts';
import { createListVersion, type ListVersion } from './list-version.ts';
import type { SendMail } from './outbox.ts';
import { deployedRoutes } from './profiles/deployed.ts';
import type { Profile } from './profiles/profile.ts';
import { documentedRoutes } from './routes/documented.ts';
import { createSignInGuard, type SignInGuard } from './sign-in-guard.ts';
import type { Tokens } from './tokens.ts';

/** What the routes work with. */
export interface Backend {
  db: Database;
  tokens: Tokens;
  sendMail: SendMail;
  faults: Fault[];
  /** how often one address may call the public POSTs in a minute */
  publicPostsPerMinute: number;
  profile: Profile;
  /** how long a registration waits for the welcome mail where the profile sends one */
  welcomeMailMs: number;
}

export interface RouteContext extends Backend {
  guard: SignInGuard;
  listVersion: ListVersion;
  /** the route option of public POSTs */
  publicPost: { rateLimit: { max: number; timeWindow: number } };
}

/** The contract's endpoints, wherever they are mounted. */
export async function api(app: FastifyInstance, backend: Backend): Promise<void> {
  const context: RouteContext = {
    ...backend,
    guard: createSignInGuard(backend.db, backend.tokens),
    listVersion: createListVersion(backend.db),
    publicPost: { rateLimit: { max: backend.publicPostsPerMinute, timeWindow: 60_000 } },
  };
  app.decorateRequest('callerId', null);
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  readJson(app);
  applyFaults(app, backend.faults);
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => new ApiError(429, 'Demasiadas solicitudes, intente en un momento'),
  });
  const mount = backend.profile === 'documented' ? documentedRoutes : deployedRoutes;
  await mount(app, context);
}

/** JSON alone; an empty body is no mistake where none is due, as in `POST /auth/refresh_token`. */
function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, body, done) => {
      if (body === '') done(null, undefined);
      else void parse(request, body, done);
    },
  );
}
