import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { columnParsers } from './column-parsers.ts';
import { migrate } from './migrate.ts';
import type { Database, Tables } from './tables.ts';

// V8's optimizing compiler takes 400 MB for PGlite's code and makes no query here faster.
const BASELINE_CODE = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];

/** Making a database takes 400 MB of memory: a process of its own gives them back. */
async function createCluster(directory: string): Promise<void> {
  // Under another name until it is complete, so that an interrupted start leaves no half database.
  const unfinished = `${directory}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(path.dirname(directory), { recursive: true, mode: 0o700 });
  const script = `process.umask(0o077);
    const { PGlite } = await import(${JSON.stringify(import.meta.resolve('@electric-sql/pglite'))});
    await (await PGlite.create(process.argv[1])).close();`;
  await promisify(execFile)(process.execPath, [
    ...BASELINE_CODE,
    '--input-type=module',
    '-e',
    script,
    unfinished,
  ]);
  await rename(unfinished, directory);
}

/**
 * Opens the embedded PostgreSQL.
 * @param location a directory, made when it is not there, or `memory://`
 */
export async function openEmbedded(location: string): Promise<Database> {
  if (location !== 'memory://' && !existsSync(location)) await createCluster(location);
  for (const flag of BASELINE_CODE) setFlagsFromString(flag);
  const pglite = await PGlite.create(location, {
    parsers: columnParsers,
    // An answered write is in the file system before the answer leaves.
    relaxedDurability: false,
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'],
  });
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  await migrate(db, 'public');
  return db;
}
