/** What the contract calls things: the shapes that travel as JSON. */

export interface Audit {
  estado: boolean;
  id_user_create: number | null;
  id_user_update: number | null;
  /** ISO 8601 instant, UTC */
  created_at: string;
  /** ISO 8601 instant, UTC */
  updated_at: string;
}

export interface Role {
  id: number;
  nombre: string;
  descripcion: string | null;
}

export interface Persona extends Audit {
  id: number;
  nombres: string;
  p_apellido: string;
  s_apellido: string | null;
  /** calendar date YYYY-MM-DD */
  fecha_nacimiento: string;
  genero: string;
}

export interface Usuario extends Audit {
  id: number;
  name: string;
  email: string;
  persona: Persona;
  role: Role;
}

/** The five personal details, as a caller sends them. */
export interface PersonaDetails {
  nombres: string;
  p_apellido: string;
  s_apellido?: string | null;
  fecha_nacimiento: string;
  genero: string;
}

export interface Registration extends PersonaDetails {
  email: string;
  password: string;
  name?: string;
  estado?: boolean;
  id_role?: number;
}

export interface UsuarioChange {
  name?: string;
  email?: string;
  password?: string;
  estado?: boolean;
  id_role?: number;
}

export interface PersonaChange extends Partial<PersonaDetails> {
  id: number;
  id_user_update: number;
}

export interface Mail {
  email: string;
  subject: string;
  message: string;
  name: string;
}

/** The envelope of the lists and of `GET /usuario/:id`. */
export interface Envelope<T> {
  status: number;
  message: string;
  data: T;
}
