import fp from 'fastify-plugin';
import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import type { Database } from '../db/tables.ts';

export type ListVersion = () => Promise<string>;

declare module 'fastify' {
  interface FastifyInstance {
    listVersion: ListVersion;
  }
}

/** `app.listVersion`, for whoever depends on 'list-version'. */
export const listVersion = fp(
  async (app) => {
    app.decorate('listVersion', createListVersion(app.db));
  },
  { name: 'list-version', dependencies: ['database'] },
);

/**
 * Says, without reading a row, whether anything can have changed: as an ETag, a weak one, because
 * the bytes differ with the encoding. Two statements that see the same transactions as committed
 * see the same data, so the tag is what PostgreSQL says of them, whatever the clock says and
 * whoever writes. On a server with other databases it also changes when those are written to:
 * then a list is sent once more than need be.
 */
function createListVersion(db: Database): ListVersion {
  // Another database may have come to the same numbers: one that was reset, or another process's.
  const run = randomBytes(6).toString('base64url');
  return async () => {
    // The name that PostgreSQL 12 knows too.
    const { rows } = await sql<{
      seen: string;
    }>`select txid_current_snapshot()::text as seen`.execute(db);
    return `W/"${run}-${rows[0]?.seen}"`;
  };
}

/** Whether `If-None-Match` names this tag; a weak one and a strong one count as the same. */
export function isNamed(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const opaque = (text: string) => text.trim().replace(/^W\//, '');
  return (
    ifNoneMatch.trim() === '*' ||
    ifNoneMatch.split(',').some((named) => opaque(named) === opaque(tag))
  );
}
