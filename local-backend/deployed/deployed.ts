import fp from 'fastify-plugin';
import { decodeJwt } from 'jose';
import type { ApiError } from '../http/api-error.ts';
import { authDeviations } from './auth-deviations.ts';
import { sendDeployedError } from './deployed-errors.ts';
import { type Deviations, handler } from './deviation.ts';
import { personaDeviations } from './persona-deviations.ts';
import type { Profile } from './profile.ts';
import { tagList } from './tagged-lists.ts';
import { usuarioDeviations } from './usuario-deviations.ts';

/** C, POST /mail: accepted, and no provider took it. */
const mailDeviations: Deviations = {
  'POST /mail': {
    handler: handler(async (_request, reply) =>
      reply.code(201).send({ message: 'Correo enviado' }),
    ),
  },
};

/**
 * C, sign-in: inactive users may enter. C, refresh_token: a renewed token, which has no `roleName`,
 * may not.
 */
export const deployedIsLetIn = (_id: number, token: string): boolean =>
  decodeJwt(token)['roleName'] !== undefined;

/**
 * Lays what part C of the contract says over the routes that are registered after it.
 * @param welcomeMailMs how long a registration waits for the welcome mail
 */
export const deployedProfile = fp<{ profile: Profile; welcomeMailMs: number }>(
  async (app, { profile, welcomeMailMs }) => {
    const deviations: Deviations = {
      ...usuarioDeviations(app, welcomeMailMs),
      ...personaDeviations(app, profile),
      ...authDeviations(app),
      ...mailDeviations,
    };
    const unused = new Set(Object.keys(deviations));

    app.setErrorHandler<ApiError>(sendDeployedError);
    app.addHook('onSend', tagList);
    app.addHook('onRoute', (route) => {
      const address = route.url.slice(app.prefix.length).replace(/\/$/, '');
      // HEAD is the same without the body.
      const method = route.method === 'HEAD' ? 'GET' : String(route.method);
      const name = `${method} ${address}`;
      const deviation = deviations[name];
      unused.delete(name);
      // C, "every Usuario": the schemas of the answers would keep the hash in.
      const { response: _, ...checked } = route.schema ?? {};
      route.schema = { ...checked, ...(deviation?.body && { body: deviation.body }) };
      if (deviation?.handler) route.handler = deviation.handler;
    });
    app.addHook('onReady', async () => {
      // A documented address that changes its name would silently lose its deviation.
      if (unused.size > 0) throw new Error(`No route for ${[...unused].join(', ')}`);
    });
  },
  { name: 'deployed-profile', dependencies: ['database', 'sign-in-guard', 'sign-in-throttle'] },
);
