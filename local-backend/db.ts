import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';
import { type Generated, Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { StartError } from './errors.ts';

interface AuditColumns {
  estado: Generated<boolean>;
  id_user_create: number | null;
  id_user_update: number | null;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

export interface RoleTable {
  id: Generated<number>;
  nombre: string;
  descripcion: string | null;
}

export interface PersonaTable extends AuditColumns {
  id: Generated<number>;
  nombres: string;
  p_apellido: string;
  s_apellido: string | null;
  fecha_nacimiento: string;
  genero: string;
}

export interface UsuarioTable extends AuditColumns {
  id: Generated<number>;
  name: string;
  email: string;
  password_hash: string;
  /** null in the account without persona and role that the deployed profile adds, as is the next */
  id_persona: number | null;
  id_role: number | null;
}

export interface Tables {
  role: RoleTable;
  persona: PersonaTable;
  usuario: UsuarioTable;
}

export type Database = Kysely<Tables>;

/** The PostgreSQL schema that holds the tables on a server shared with other programs. */
export const DEFAULT_SCHEMA = 'kantuta_local';

const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** '2026-01-02 03:04:05.12+00' -> '2026-01-02T03:04:05.120Z'; sessions run in UTC. */
function instantOf(text: string): string {
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, '0')}Z`;
}

// A calendar date stays the string that it is: a Date would move it across time zones.
const parsers: Record<number, (text: string) => string> = {
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: instantOf,
};

const schemaSql = () => readFile(new URL('schema.sql', import.meta.url), 'utf8');

// V8's optimizing compiler takes 400 MB for PGlite's code and makes no query here faster.
const BASELINE_CODE = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];

/** Making a database takes 400 MB of memory: a process of its own gives them back. */
async function createCluster(directory: string): Promise<void> {
  // Under another name until it is complete, so that an interrupted start leaves no half database.
  const unfinished = `${directory}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(path.dirname(directory), { recursive: true });
  const script = `const { PGlite } = await import(${JSON.stringify(import.meta.resolve('@electric-sql/pglite'))});
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
    parsers,
    // An answered write is in the file system before the answer leaves.
    relaxedDurability: false,
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'],
  });
  await pglite.exec(await schemaSql());
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  // Kysely closes what it has opened, and it opens with its first query.
  await db.selectFrom('role').select('id').limit(1).execute();
  return db;
}

/**
 * Opens a PostgreSQL server. The tables live in a schema of their own, so that nothing else in the
 * database is touched, not even by a reset.
 * @throws StartError when the server does not answer or refuses
 */
export async function openServer(
  connectionString: string,
  schema: string,
  reset: boolean,
): Promise<Database> {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 10_000,
    options: `-c search_path=${schema} -c timezone=UTC -c datestyle=ISO`,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text'),
    } as pg.CustomTypesConfig,
  });
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined);
  try {
    await prepareSchema(pool, schema, reset);
  } catch (error) {
    await pool.end();
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new StartError(`No se pudo usar el PostgreSQL de DATABASE_URL: ${reason}`, error);
  }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

async function prepareSchema(pool: pg.Pool, schema: string, reset: boolean): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    // Two servers that start at once would both create the tables.
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [schema]);
    const name = client.escapeIdentifier(schema);
    if (reset) await client.query(`drop schema if exists ${name} cascade`);
    await client.query(`create schema if not exists ${name}`);
    await client.query(await schemaSql());
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
