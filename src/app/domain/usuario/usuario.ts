import { parsePersona, Persona } from '../persona/persona';
import {
  BaseEntityAudit,
  readBoolean,
  readNumber,
  readNumberOrNull,
  readObject,
  readOrNull,
  readTextOr,
  readTextOrNull,
  readWhen,
} from '../wire';
import { parseRole, Role } from './role';

/** An account. Deployed backends add a password hash: no parser here lets it through. */
export interface Usuario extends BaseEntityAudit {
  id: number;
  /** Display name in the POS, at most 100 characters. */
  name: string;
  /** Unique without case, at most 150 characters. */
  email: string;
  /** null where a deployed backend has none: shown as "sin dato". */
  persona: Persona | null;
  /** null where a deployed backend leaves it out: shown as "sin dato". */
  role: Role | null;
}

/** Reads a bare user. @throws UnexpectedAnswer */
export function parseUsuario(answer: unknown): Usuario {
  const usuario = readObject<Usuario>(answer, 'usuario');
  return {
    id: readNumber(usuario.id, 'id'),
    name: readTextOr('', usuario.name, 'name'),
    email: readTextOrNull(usuario.email, 'email'),
    persona: readOrNull(parsePersona, usuario.persona),
    role: readOrNull(parseRole, usuario.role),
    estado: readBoolean(usuario.estado, 'estado'),
    id_user_create: readNumberOrNull(usuario.id_user_create, 'id_user_create'),
    id_user_update: readNumberOrNull(usuario.id_user_update, 'id_user_update'),
    created_at: readWhen(usuario.created_at),
    updated_at: readWhen(usuario.updated_at),
  };
}
