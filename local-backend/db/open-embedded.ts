import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { columnParsers } from './column-parsers.ts';
import { migrate } from './migrate.ts';
import { BASELINE_CODE, createCluster, memoryCluster } from './new-cluster.ts';
import type { Database, Tables } from './tables.ts';

/**
 * Opens the embedded PostgreSQL.
 * @param location a directory, made when it is not there, or `memory://`
 */
export async function openEmbedded(location: string): Promise<Database> {
  const inMemory = location === 'memory://';
  if (!inMemory && !existsSync(location)) await createCluster(location);
  for (const flag of BASELINE_CODE) setFlagsFromString(flag);
  const pglite = await PGlite.create({
    ...(inMemory ? { fs: await memoryCluster() } : { dataDir: location }),
    parsers: columnParsers,
    // An answered write is in the file system before the answer leaves.
    relaxedDurability: false,
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'],
  });
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  await migrate(db, 'public');
  return db;
}
