import { fullName } from '../../domain/persona/persona-name';
import { seenText } from '../../domain/text/shown-text';
import { SPANISH } from '../../domain/text/spanish-order';
import { Usuario } from '../../domain/usuario/usuario';
import { USUARIO_COLUMNS, UsuarioColumnName } from '../../domain/usuario/usuario-columns';
import { roleName } from '../../domain/usuario/usuario-labels';
import type { Counts } from '../../lists/index/facet';
import { keptIndex } from '../../lists/index/kept-index';
import { MOST_DRAWN } from '../../ui/choosing/choosing';

/** The filter's value for accounts whose role the backend does not say. */
export const NO_ROLE = 'sin-dato';

/** The filter "Estado", as the URL has it. */
export const STATES = [
  { value: 'activos', label: 'Activos', estado: true },
  { value: 'inactivos', label: 'Inactivos', estado: false },
] as const;

export interface UsuarioFilter {
  /** A role's name, NO_ROLE, or '' for all. */
  readonly rol: string;
  /** One of STATES, or '' for all. */
  readonly estado: string;
}

/** Made once for each list that was read, and kept as long as that list is. */
export const indexUsuarios = keptIndex<Usuario, UsuarioColumnName, 'rol' | 'estado'>({
  searchable: (usuario) =>
    `${fullName(usuario.persona)} ${seenText(usuario.name)} ${seenText(usuario.email)} ${roleName(usuario)}`,
  columns: USUARIO_COLUMNS,
  mainColumn: 'nombre',
  filters: { rol: roleValue, estado: stateValue },
});

export function roleValue(usuario: Usuario): string {
  return roleName(usuario) || NO_ROLE;
}

export function stateValue({ estado }: Usuario): string {
  return estado ? 'activos' : 'inactivos';
}

/** The roles that accounts have, in their order; of very many, those that most accounts have first. */
export function rolesUsed(counts: Counts): readonly string[] {
  const used = [...counts].filter(([, count]) => count > 0);
  const roles = used.map(([role]) => role);
  if (used.length <= MOST_DRAWN) return rolesInOrder(roles);
  return used.sort(([, one], [, other]) => other - one).map(([role]) => role);
}

/** Each role that accounts have, in Spanish order; NO_ROLE last when there are accounts without. */
export function rolesInOrder(roles: Iterable<string>): readonly string[] {
  return [...roles].sort(
    (one, other) =>
      Number(one === NO_ROLE) - Number(other === NO_ROLE) || SPANISH.compare(one, other),
  );
}
