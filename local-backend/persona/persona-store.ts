import { sql } from 'kysely';
import type { Database } from '../db/tables.ts';
import { readPages } from '../lists/list-pages.ts';
import type { Persona, PersonaDetails } from './persona.ts';

/** All people, as JSON. */
export function personaPages(db: Database) {
  return readPages((id, limit) =>
    db.selectFrom('persona').selectAll().where('id', '>', id).orderBy('id').limit(limit).execute(),
  );
}

export async function findPersona(db: Database, id: number): Promise<Persona | null> {
  const row = await db.selectFrom('persona').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

export async function createPersona(
  db: Database,
  details: PersonaDetails,
  createdBy: number,
): Promise<Persona> {
  return db
    .insertInto('persona')
    .values({
      ...details,
      s_apellido: details.s_apellido || null,
      id_user_create: createdBy,
      id_user_update: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** @returns the person as it is now, or null when there is none */
export async function changePersona(
  db: Database,
  id: number,
  details: Partial<PersonaDetails>,
  changedBy: number,
): Promise<Persona | null> {
  const row = await db
    .updateTable('persona')
    .set({
      ...details,
      // Absent stays as it was; '' is nobody's surname.
      ...('s_apellido' in details && { s_apellido: details.s_apellido || null }),
      id_user_update: changedBy,
      updated_at: sql<string>`now()`,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}
