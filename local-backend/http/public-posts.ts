import rateLimit from '@fastify/rate-limit';
import fp from 'fastify-plugin';
import { ApiError } from './api-error.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** the route option of public POSTs: so many a minute from one address */
    publicPost: { rateLimit: { max: number; timeWindow: number } };
  }
}

/** `app.publicPost`, for whoever depends on 'public-posts'. */
export const publicPosts = fp<{ perMinute: number }>(
  async (app, { perMinute }) => {
    await app.register(rateLimit, {
      global: false,
      errorResponseBuilder: () =>
        new ApiError(429, 'Demasiadas solicitudes, intente en un momento'),
    });
    app.decorate('publicPost', { rateLimit: { max: perMinute, timeWindow: 60_000 } });
  },
  { name: 'public-posts' },
);
