import type { Audit } from '../http/envelope.ts';

export interface Persona extends Audit {
  id: number;
  nombres: string;
  p_apellido: string;
  s_apellido: string | null;
  /** calendar date YYYY-MM-DD */
  fecha_nacimiento: string;
  genero: string;
}

/** The five personal details, as a caller sends them. */
export interface PersonaDetails {
  nombres: string;
  p_apellido: string;
  s_apellido?: string | null;
  fecha_nacimiento: string;
  genero: string;
}

export interface PersonaChange extends Partial<PersonaDetails> {
  id: number;
  id_user_update: number;
}
