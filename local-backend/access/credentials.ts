import { sql } from 'kysely';
import type { Database } from '../db/tables.ts';

/** The one way to the hash: for signing in, by e-mail without case. */
export async function findCredentials(db: Database, email: string) {
  return db
    .selectFrom('usuario')
    .select(['id', 'password_hash', 'estado'])
    .where(sql<string>`lower(email)`, '=', sql<string>`lower(${email})`)
    .executeTakeFirst();
}

export async function isActive(db: Database, id: number): Promise<boolean> {
  const row = await db
    .selectFrom('usuario')
    .select('estado')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.estado === true;
}
