import fp from 'fastify-plugin';
import { ApiError } from './api-error.ts';

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** 'Example.bo:3000' -> 'example.bo', '[::1]:3000' -> '[::1]' */
const nameOf = (host: string) => host.toLowerCase().replace(/:\d*$/, '');

/**
 * Answers only to names of this machine and to those that it was told: a page of another site, whose
 * name was pointed at this machine, would otherwise be of the same origin as this server.
 */
export const hostNames = fp<{ allowed: readonly string[] }>(
  async (app, { allowed }) => {
    const known = new Set(allowed.map(nameOf));
    app.addHook('onRequest', async ({ host }) => {
      const name = nameOf(host);
      if (LOOPBACK.test(name) || known.has(name)) return;
      throw new ApiError(421, 'Este servidor no responde con ese nombre; vea --allow-host');
    });
  },
  { name: 'host-names' },
);
