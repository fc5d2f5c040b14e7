import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../db/tables.ts';

/** When the first byte of a list came from a deployed backend, by how many rows it had. */
const MEASURED = [
  { rows: 0, ms: 50 },
  { rows: 1000, ms: 300 },
  { rows: 10_000, ms: 1000 },
  { rows: 50_000, ms: 4000 },
] as const;

/** In between, and beyond, in a straight line. */
export function firstByteMs(rows: number): number {
  const next = MEASURED.findIndex((point) => point.rows >= rows);
  const index = next === -1 ? MEASURED.length - 1 : Math.max(next, 1);
  const [from, to] = [MEASURED[index - 1]!, MEASURED[index]!];
  return from.ms + ((rows - from.rows) / (to.rows - from.rows)) * (to.ms - from.ms);
}

const TABLES = { '/usuario': 'usuario', '/persona': 'persona' } as const;

/**
 * Makes lists as slow as those of deployed backends, and uncompressed as they are; a 304 too, which
 * costs such a server the same.
 */
export const slowLists = fp(
  async (app) => {
    const tableOf = (request: FastifyRequest) => {
      const route = (request.routeOptions.url ?? '').slice(app.prefix.length).replace(/\/$/, '');
      return request.method === 'GET' ? TABLES[route as keyof typeof TABLES] : undefined;
    };
    app.addHook('onRequest', async (request) => {
      if (tableOf(request)) request.headers['accept-encoding'] = 'identity';
    });
    app.addHook('onSend', async (request, reply) => {
      const table = tableOf(request);
      if (!table || reply.statusCode >= 400) return;
      const wait = firstByteMs(await rowsIn(app.db, table)) - reply.elapsedTime;
      if (wait > 0) await delay(wait);
    });
  },
  { name: 'slow-lists', dependencies: ['database'] },
);

async function rowsIn(db: Database, table: 'usuario' | 'persona'): Promise<number> {
  const { rows } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<string>().as('rows'))
    .executeTakeFirstOrThrow();
  return Number(rows);
}
