import { type Selectable, sql } from 'kysely';
import { isRefusedWith } from '../db/database-error.ts';
import type { Database, PersonaTable, RoleTable, UsuarioTable } from '../db/tables.ts';
import { ApiError } from '../http/api-error.ts';
import { readPages } from '../lists/list-pages.ts';
import type { PersonaDetails } from '../persona/persona.ts';
import type { Usuario } from './usuario.ts';

export interface NewUsuario {
  name: string;
  email: string;
  password_hash: string;
  estado: boolean;
  id_role: number;
  /** who registers it, where that is known */
  id_user_create: number | null;
}

export type UsuarioColumns = Partial<Omit<NewUsuario, 'id_user_create'>>;

/** Accounts with their person and their role, in one query. */
function selectUsuarios(db: Database) {
  return db
    .selectFrom('usuario as u')
    .innerJoin('persona as p', 'p.id', 'u.id_persona')
    .innerJoin('role as r', 'r.id', 'u.id_role')
    .select([
      'u.id',
      'u.name',
      'u.email',
      'u.estado',
      'u.id_user_create',
      'u.id_user_update',
      'u.created_at',
      'u.updated_at',
      'p.id as p_id',
      'p.nombres as p_nombres',
      'p.p_apellido as p_p_apellido',
      'p.s_apellido as p_s_apellido',
      'p.fecha_nacimiento as p_fecha_nacimiento',
      'p.genero as p_genero',
      'p.estado as p_estado',
      'p.id_user_create as p_id_user_create',
      'p.id_user_update as p_id_user_update',
      'p.created_at as p_created_at',
      'p.updated_at as p_updated_at',
      'r.id as r_id',
      'r.nombre as r_nombre',
      'r.descripcion as r_descripcion',
    ]);
}

type Prefixed<Prefix extends string, Columns> = {
  [Name in keyof Columns & string as `${Prefix}_${Name}`]: Columns[Name];
};
type UsuarioRow = Omit<Selectable<UsuarioTable>, 'password_hash' | 'id_persona' | 'id_role'> &
  Prefixed<'p', Selectable<PersonaTable>> &
  Prefixed<'r', Selectable<RoleTable>>;

function usuarioOf(row: UsuarioRow): Usuario {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    estado: row.estado,
    id_user_create: row.id_user_create,
    id_user_update: row.id_user_update,
    created_at: row.created_at,
    updated_at: row.updated_at,
    persona: {
      id: row.p_id,
      nombres: row.p_nombres,
      p_apellido: row.p_p_apellido,
      s_apellido: row.p_s_apellido,
      fecha_nacimiento: row.p_fecha_nacimiento,
      genero: row.p_genero,
      estado: row.p_estado,
      id_user_create: row.p_id_user_create,
      id_user_update: row.p_id_user_update,
      created_at: row.p_created_at,
      updated_at: row.p_updated_at,
    },
    role: { id: row.r_id, nombre: row.r_nombre, descripcion: row.r_descripcion },
  };
}

/** All accounts that have a person and a role, as JSON. */
export function usuarioPages(db: Database) {
  return readPages(async (id, limit) => {
    const rows = await selectUsuarios(db)
      .where('u.id', '>', id)
      .orderBy('u.id')
      .limit(limit)
      .execute();
    return rows.map(usuarioOf);
  });
}

export async function findUsuario(db: Database, id: number): Promise<Usuario | null> {
  const row = await selectUsuarios(db).where('u.id', '=', id).executeTakeFirst();
  return row ? usuarioOf(row) : null;
}

/** Says what the database refused in the contract's words. */
async function explained<T>(email: string | undefined, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isRefusedWith(error, '23505') && error.constraint === 'usuario_email_unico') {
      throw new ApiError(409, 'El correo electrónico ya está registrado', {
        detail: `Key (email)=(${email}) already exists.`,
      });
    }
    if (isRefusedWith(error, '23503') && error.constraint === 'usuario_id_role_fkey') {
      throw new ApiError(400, ['id_role must be an existing role']);
    }
    throw error;
  }
}

/**
 * Makes the person and the account in one transaction: both, or neither.
 * @throws ApiError 409 for an e-mail in use, 400 for a role that does not exist
 */
export async function registerUsuario(
  db: Database,
  details: PersonaDetails,
  account: NewUsuario,
): Promise<Usuario> {
  const { id } = await explained(account.email, () =>
    db.transaction().execute(async (transaction) => {
      const persona = await transaction
        .insertInto('persona')
        .values({
          ...details,
          s_apellido: details.s_apellido || null,
          id_user_create: account.id_user_create,
          id_user_update: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return transaction
        .insertInto('usuario')
        .values({ ...account, id_persona: persona.id, id_user_update: null })
        .returning('id')
        .executeTakeFirstOrThrow();
    }),
  );
  const usuario = await findUsuario(db, id);
  if (!usuario) throw new Error(`The account ${id} was gone right after its registration`);
  return usuario;
}

/**
 * Changes what is given and nothing else.
 * @returns the account as it is now, or null when there is none
 * @throws ApiError 409 for an e-mail in use, 400 for a role that does not exist
 */
export async function changeUsuario(
  db: Database,
  id: number,
  columns: UsuarioColumns,
  changedBy: number,
): Promise<Usuario | null> {
  if (Object.keys(columns).length > 0) {
    await explained(columns.email, () =>
      db
        .updateTable('usuario')
        .set({ ...columns, id_user_update: changedBy, updated_at: sql<string>`now()` })
        .where('id', '=', id)
        .execute(),
    );
  }
  return findUsuario(db, id);
}
