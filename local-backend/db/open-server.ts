import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { StartError } from '../start-error.ts';
import { columnParsers } from './column-parsers.ts';
import { migrate } from './migrate.ts';
import type { Database, Tables } from './tables.ts';

/** The PostgreSQL schema that holds the tables on a server shared with other programs. */
export const DEFAULT_SCHEMA = 'kantuta_local';

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
        columnParsers[oid] ?? pg.types.getTypeParser(oid, format as 'text'),
    } as pg.CustomTypesConfig,
  });
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await prepareSchema(pool, schema, reset);
    await migrate(db, schema);
    return db;
  } catch (error) {
    await pool.end();
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new StartError(`No se pudo usar el PostgreSQL de DATABASE_URL: ${reason}`, error);
  }
}

async function prepareSchema(pool: pg.Pool, schema: string, reset: boolean): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    // Two servers that start at once would both create the schema.
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [schema]);
    const name = client.escapeIdentifier(schema);
    if (reset) await client.query(`drop schema if exists ${name} cascade`);
    await client.query(`create schema if not exists ${name}`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
