import fp from 'fastify-plugin';
import type { Database } from './tables.ts';

declare module 'fastify' {
  interface FastifyInstance {
    db: Database;
  }
}

/** `app.db`, for whoever depends on 'database'. */
export const database = fp<{ db: Database }>(
  async (app, { db }) => {
    app.decorate('db', db);
  },
  { name: 'database' },
);
