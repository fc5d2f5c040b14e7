import { sql } from 'kysely';
import { hashPassword } from '../access/passwords.ts';
import type { Database } from '../db/tables.ts';
import { ROLES } from '../usuario/roles.ts';
import { Census } from './census.ts';
import { ACCOUNT_WITHOUT_ROLE, DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.ts';
import { dirt } from './dirt.ts';

export const DEFAULT_SEED_SIZE = 200;
export const MAX_SEED_SIZE = 100_000;
/** People on record who have no account. */
const PERSONAS_WITHOUT_ACCOUNT = 12;
/** PostgreSQL takes at most 65,535 values in a statement. */
const ROWS_PER_INSERT = 2000;

/**
 * Fills an empty database: the roles, the demo accounts and `size` invented people with accounts.
 * With dirt, also one example of each thing that /calidad finds. Leaves one that holds anything as it is.
 * @returns whether it was empty
 */
export function seed(db: Database, size: number, withDirt = false): Promise<boolean> {
  return fillEmpty(db, async (transaction) => {
    // One hash for all: at 20 ms each, 100,000 would take half an hour.
    const census = new Census(await hashPassword(DEMO_PASSWORD), size);
    const demo = Object.values(DEMO_ACCOUNTS);
    const personas = demo.map((account, index) => census.demoPersona(index + 1, account));
    const usuarios = demo.map((account, index) => census.demoUsuario(index + 1, account));
    for (let index = 0; index < size; index++) {
      const persona = census.persona(personas.length + 1);
      personas.push(persona);
      usuarios.push(census.usuario(usuarios.length + 1, persona));
    }
    for (let index = 0; index < PERSONAS_WITHOUT_ACCOUNT; index++) {
      personas.push(census.persona(personas.length + 1));
    }
    if (withDirt) {
      let [lastPersona, lastUsuario] = [personas.length, usuarios.length];
      const planted = dirt(
        () => census.persona(++lastPersona),
        (persona) => census.usuario(++lastUsuario, persona),
      );
      personas.push(...planted.personas);
      usuarios.push(...planted.usuarios);
    }
    for (let from = 0; from < personas.length; from += ROWS_PER_INSERT) {
      const rows = personas.slice(from, from + ROWS_PER_INSERT);
      await transaction.insertInto('persona').values(rows).execute();
    }
    for (let from = 0; from < usuarios.length; from += ROWS_PER_INSERT) {
      const rows = usuarios.slice(from, from + ROWS_PER_INSERT);
      await transaction.insertInto('usuario').values(rows).execute();
    }
  });
}

/**
 * Fills an empty database as a deployed backend does at its first start (contract, C): the roles,
 * and one account that has neither role nor persona.
 * @returns whether it was empty
 */
export function seedFirstStart(db: Database): Promise<boolean> {
  return fillEmpty(db, addAccountWithoutRole);
}

/** Adds the account of contract C, "sign-in", where it is not there. The documented profile never shows it. */
export async function addAccountWithoutRole(db: Database): Promise<void> {
  const { email, password, name } = ACCOUNT_WITHOUT_ROLE;
  await db
    .insertInto('usuario')
    .values({
      ...{ name, email, password_hash: await hashPassword(password) },
      ...{ id_persona: null, id_role: null, id_user_create: null, id_user_update: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function fillEmpty(db: Database, fill: (transaction: Database) => Promise<void>): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    // Two servers that start on one PostgreSQL would both find it empty.
    await sql`lock table role in exclusive mode`.execute(transaction);
    const filled = await transaction.selectFrom('role').select('id').limit(1).executeTakeFirst();
    if (filled) return false;
    await transaction.insertInto('role').values(ROLES).execute();
    await fill(transaction);
    for (const table of ['role', 'persona', 'usuario'] as const) {
      await sql`
        select setval(pg_get_serial_sequence(${table}, 'id'), coalesce(max(id), 1), max(id) is not null)
        from ${sql.table(table)}`.execute(transaction);
    }
    return true;
  });
}
