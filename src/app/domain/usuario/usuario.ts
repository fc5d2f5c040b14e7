import { fullName, hidesInName, parsePersona, Persona, shortName } from '../persona/persona';
import { HIDDEN_CHARACTER, hidesSomething, seenText, shownText } from '../text/shown-text';
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

/** What a person calls this account: the full name, else the display name, else the e-mail. */
export function usuarioLabel(usuario: Usuario): string {
  return fullName(usuario.persona) || shownText(usuario.name) || shownText(usuario.email);
}

/** What the initials of this account are made of, wherever they stand. */
export function usuarioShortName(usuario: Usuario): string {
  return (usuario.persona && shortName(usuario.persona)) || usuarioLabel(usuario);
}

/** 'Wara Mamani' of Wara Beatriz Mamani Peñaranda: for where there is little room. */
export function usuarioBriefName(usuario: Usuario): string {
  const { persona } = usuario;
  const [first = ''] = seenText(persona?.nombres ?? '').split(' ');
  return (persona && shortName({ ...persona, nombres: first })) || usuarioLabel(usuario);
}

/** The role's name; '' where the backend does not say it. */
export function roleName({ role }: Pick<Usuario, 'role'>): string {
  return role ? seenText(role.nombre) : '';
}

/** 'Activo' or 'Inactivo', as it is said everywhere. */
export function stateLabel({ estado }: Pick<Usuario, 'estado'>): string {
  return estado ? 'Activo' : 'Inactivo';
}

/** Whether there is more in what this account is called than one sees. */
export function hidesInLabel({ persona, name, email }: Usuario): boolean {
  return persona ? hidesInName(persona) : [name, email].some(hidesSomething);
}

/** The label, and a word where it hides something: for questions. */
export function markedLabel(usuario: Usuario): string {
  return hidesInLabel(usuario)
    ? `${usuarioLabel(usuario)} (${HIDDEN_CHARACTER})`
    : usuarioLabel(usuario);
}

/** `changed` as it came back from the server, with what the answer left out kept from `row`. */
export function mergeUsuario(row: Usuario, changed: Usuario): Usuario {
  return {
    ...changed,
    persona: changed.persona ?? row.persona,
    role: changed.role?.nombre ? changed.role : row.role,
  };
}
