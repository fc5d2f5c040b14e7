import type { FastifyInstance } from 'fastify';
import type { RouteContext } from '../api.ts';
import { authRoutes } from './auth.ts';
import { mailRoutes } from './mail.ts';
import { personaRoutes } from './persona.ts';
import { usuarioRoutes } from './usuario.ts';

/** Parts A and B of the contract. */
export async function documentedRoutes(app: FastifyInstance, context: RouteContext): Promise<void> {
  await app.register(usuarioRoutes, { ...context, prefix: '/usuario' });
  await app.register(personaRoutes, { ...context, prefix: '/persona' });
  await app.register(authRoutes, { ...context, prefix: '/auth' });
  await app.register(mailRoutes, { ...context, prefix: '/mail' });
}
