import { parsePersona, Persona } from '../persona/persona';
import {
  BaseEntityAudit,
  readBoolean,
  readInstant,
  readNumber,
  readNumberOrNull,
  readObject,
  readOrNull,
  readTextOr,
  readTextOrNull,
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

/** The account with the later change of its two halves: both are edited on one page. */
export function withLastChange(usuario: Usuario): Usuario {
  const { persona } = usuario;
  const isLater = persona && Date.parse(persona.updated_at) > Date.parse(usuario.updated_at);
  if (!isLater) return usuario;
  const { updated_at, id_user_update } = persona;
  return { ...usuario, updated_at, id_user_update };
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
    created_at: readInstant(usuario.created_at, 'created_at'),
    updated_at: readInstant(usuario.updated_at, 'updated_at'),
  };
}

/** `changed` as it came back from the server, with what the answer left out kept from `row`. */
export function mergeUsuario(row: Usuario, changed: Usuario): Usuario {
  return {
    ...changed,
    persona: changed.persona ?? row.persona,
    role: changed.role?.nombre ? changed.role : row.role,
  };
}
