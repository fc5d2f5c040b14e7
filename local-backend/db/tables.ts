import type { Generated, Kysely } from 'kysely';

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

/** The one row that holds what tokens are signed with. */
export interface SigningSecretTable {
  id: Generated<number>;
  secret: string;
}

export interface Tables {
  role: RoleTable;
  persona: PersonaTable;
  usuario: UsuarioTable;
  signing_secret: SigningSecretTable;
}

export type Database = Kysely<Tables>;
