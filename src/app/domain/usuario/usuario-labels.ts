import { fullName, hidesInName, initials, shortName } from '../persona/persona-name';
import { HIDDEN_CHARACTER, hidesSomething, seenText, shownText } from '../text/shown-text';
import { Usuario } from './usuario';

/** What a person calls this account: the full name, else the display name, else the e-mail. */
export function usuarioLabel(usuario: Usuario): string {
  return fullName(usuario.persona) || shownText(usuario.name) || shownText(usuario.email);
}

/** The initials of the person; without one, the first letter of what the account is called. */
export function usuarioInitials(usuario: Usuario): string {
  const { persona } = usuario;
  return (
    (persona && initials(persona)) || initials({ nombres: usuarioLabel(usuario), p_apellido: '' })
  );
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

/** 'Activo' or 'Inactivo', wherever "Estado" stands: of whoever has the account. */
export function stateLabel({ estado }: Pick<Usuario, 'estado'>): string {
  return estado ? 'Activo' : 'Inactivo';
}

/** 'Activa' or 'Inactiva', wherever "Cuenta" stands: of the account itself. */
export function accountStateLabel({ estado }: Pick<Usuario, 'estado'>): string {
  return estado ? 'Activa' : 'Inactiva';
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
