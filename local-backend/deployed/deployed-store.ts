import { type Selectable, sql, type Updateable } from 'kysely';
import type { Database, UsuarioTable } from '../db/tables.ts';
import type { Audit } from '../http/envelope.ts';
import type { Persona, PersonaDetails } from '../persona/persona.ts';
import { findPersona } from '../persona/persona-store.ts';
import type { Role } from '../usuario/usuario.ts';

/** C, "every Usuario": the hash is in it. */
interface DeployedAccount extends Audit {
  id: number;
  name: string;
  email: string;
  password: string;
}

/** C, GET /usuario: `role` absent in every row, `persona` null in some. */
export interface DeployedRow extends DeployedAccount {
  persona: Persona | null;
}

export interface DeployedUsuario extends DeployedRow {
  role: Role | null;
}

export interface NewAccount {
  name: string;
  email: string;
  password_hash: string;
  id_role: number;
}

function accountOf(row: Selectable<UsuarioTable>): DeployedAccount {
  const { password_hash, id_persona: _, id_role: __, ...columns } = row;
  return { ...columns, password: password_hash };
}

/**
 * C, lists: no order of their own, and a changed row moves to the end. The order of the last change
 * is what such a list looks like, and the same one at every run.
 */
export async function listDeployedUsuarios(db: Database): Promise<DeployedRow[]> {
  const rows = await db
    .selectFrom('usuario')
    .selectAll()
    .orderBy('updated_at')
    .orderBy('id')
    .execute();
  const personas = await db.selectFrom('persona').selectAll().execute();
  const byId = new Map(personas.map((persona) => [persona.id, persona]));
  return rows.map((row) => ({
    ...accountOf(row),
    persona: (row.id_persona !== null && byId.get(row.id_persona)) || null,
  }));
}

/** In the same order; C, lists: GET /persona leaves inactive ones out. */
export async function listActivePersonas(db: Database): Promise<Persona[]> {
  return db
    .selectFrom('persona')
    .selectAll()
    .where('estado', '=', true)
    .orderBy('updated_at')
    .orderBy('id')
    .execute();
}

export async function findDeployedUsuario(
  db: Database,
  id: number,
): Promise<DeployedUsuario | null> {
  const row = await db.selectFrom('usuario').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const role = await db
    .selectFrom('role')
    .selectAll()
    .where('id', '=', row.id_role)
    .executeTakeFirst();
  return {
    ...accountOf(row),
    persona: row.id_persona === null ? null : await findPersona(db, row.id_persona),
    role: role ?? null,
  };
}

/**
 * C, "register with an e-mail in use": two statements and no transaction, so that a refused account
 * leaves its persona behind. C, register: `estado` goes to the persona, never to the account.
 */
export async function registerDeployed(
  db: Database,
  details: PersonaDetails & { estado: boolean },
  account: NewAccount,
): Promise<DeployedRow> {
  const nobody = { id_user_create: null, id_user_update: null };
  const persona = await db
    .insertInto('persona')
    .values({ ...details, ...nobody })
    .returningAll()
    .executeTakeFirstOrThrow();
  const row = await db
    .insertInto('usuario')
    .values({ ...account, ...nobody, id_persona: persona.id })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { ...accountOf(row), persona };
}

/**
 * C, "who may write": who changed an account is not put on record.
 * @returns how many rows were changed: 0 or 1
 */
export async function changeDeployedUsuario(
  db: Database,
  id: number,
  columns: Updateable<UsuarioTable>,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('usuario')
    .set({ ...columns, updated_at: sql<string>`now()` })
    .where('id', '=', id)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
