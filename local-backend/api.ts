import type { FastifyInstance } from 'fastify';
import { signInGuard } from './access/sign-in-guard.ts';
import type { Tokens } from './access/tokens.ts';
import { authRoutes } from './auth/auth-routes.ts';
import { signInThrottle } from './auth/sign-in-throttle.ts';
import { database } from './db/database-plugin.ts';
import type { Database } from './db/tables.ts';
import { deployedIsLetIn, deployedProfile } from './deployed/deployed.ts';
import type { Profile } from './deployed/profile.ts';
import { sendNotFound } from './http/errors.ts';
import { applyFaults, type Fault } from './http/faults.ts';
import { readJsonAlone } from './http/json-bodies.ts';
import { publicPosts } from './http/public-posts.ts';
import { listVersion } from './lists/list-version.ts';
import { slowLists } from './lists/slow-lists.ts';
import { mailRoutes } from './mail/mail-routes.ts';
import { type Outbox, outbox } from './mail/outbox.ts';
import { personaRoutes } from './persona/persona-routes.ts';
import { usuarioRoutes } from './usuario/usuario-routes.ts';

/** What the contract's endpoints are answered with. */
export interface Backend {
  db: Database;
  tokens: Tokens;
  outbox: Outbox;
  faults: Fault[];
  /** how often one address may call the public POSTs in a minute */
  publicPostsPerMinute: number;
  profile: Profile;
  /** lists that are as slow as those of deployed backends */
  slowLists?: boolean;
  /** how long a registration waits for the welcome mail where the profile sends one */
  welcomeMailMs: number;
}

/** The contract's endpoints, wherever they are mounted. */
export async function api(app: FastifyInstance, backend: Backend): Promise<void> {
  const { profile, welcomeMailMs, tokens } = backend;
  const isDeployed = profile !== 'documented';
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  app.setNotFoundHandler(sendNotFound);
  readJsonAlone(app);
  applyFaults(app, backend.faults);

  await app.register(database, { db: backend.db });
  await app.register(listVersion);
  await app.register(publicPosts, { perMinute: backend.publicPostsPerMinute });
  await app.register(outbox, { outbox: backend.outbox });
  await app.register(signInThrottle);
  await app.register(signInGuard, { tokens, ...(isDeployed && { isLetIn: deployedIsLetIn }) });
  if (isDeployed) await app.register(deployedProfile, { profile, welcomeMailMs });
  if (backend.slowLists) await app.register(slowLists);

  await app.register(usuarioRoutes, { prefix: '/usuario' });
  await app.register(personaRoutes, { prefix: '/persona' });
  await app.register(authRoutes, { prefix: '/auth' });
  await app.register(mailRoutes, { prefix: '/mail' });
}
