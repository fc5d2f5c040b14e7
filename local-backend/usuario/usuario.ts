import type { Audit } from '../http/envelope.ts';
import type { Persona, PersonaDetails } from '../persona/persona.ts';

export interface Role {
  id: number;
  nombre: string;
  descripcion: string | null;
}

export interface Usuario extends Audit {
  id: number;
  name: string;
  email: string;
  persona: Persona;
  role: Role;
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
