import { clean } from '../../domain/clean-text';
import { fullName } from '../../domain/persona';
import { keptIndexes } from '../../lists/index/record-index';
import { Usuario } from '../../domain/usuario';

/** What the list is ordered by, as the URL names it. */
const COLUMNS = {
  nombre: (usuario: Usuario) => fullName(usuario.persona),
  mostrar: (usuario: Usuario) => usuario.name,
  correo: (usuario: Usuario) => usuario.email,
  rol: roleName,
  estado: stateLabel,
  actualizado: (usuario: Usuario) => usuario.updated_at,
};

export type UsuarioColumn = keyof typeof COLUMNS;
export const USUARIO_COLUMNS = Object.keys(COLUMNS) as UsuarioColumn[];

/** The filter's value for accounts whose role the backend does not say. */
export const NO_ROLE = 'sin-dato';

export interface UsuarioFilter {
  /** A role's name, NO_ROLE, or '' for all. */
  readonly rol: string;
  /** true = active, false = inactive, null = all. */
  readonly estado: boolean | null;
}

/** Made once for each list that was read, and kept as long as that list is. */
export const indexUsuarios = keptIndexes<Usuario, UsuarioColumn>({
  searchable: (usuario) =>
    `${fullName(usuario.persona)} ${usuario.name} ${usuario.email} ${roleName(usuario)}`,
  columns: COLUMNS,
  mainColumn: 'nombre',
});

export function passes({ rol, estado }: UsuarioFilter, usuario: Usuario): boolean {
  return (
    (estado === null || usuario.estado === estado) &&
    (!rol || (roleName(usuario) || NO_ROLE) === rol)
  );
}

/** The role's name; '' where the backend does not say it. */
export function roleName({ role }: Usuario): string {
  return clean(role?.nombre ?? '');
}

export function stateLabel({ estado }: Usuario): string {
  return estado ? 'Activo' : 'Inactivo';
}

export interface UsuarioCounts {
  readonly all: number;
  readonly active: number;
  /** Each role that accounts have, in Spanish order; '' last when there are accounts without. */
  readonly byRole: readonly (readonly [name: string, count: number])[];
}

/** How many accounts there are of each kind that can be filtered by. */
export function countUsuarios(usuarios: readonly Usuario[]): UsuarioCounts {
  const byRole = new Map<string, number>();
  let active = 0;
  for (const usuario of usuarios) {
    const name = roleName(usuario);
    byRole.set(name, (byRole.get(name) ?? 0) + 1);
    if (usuario.estado) active++;
  }
  return { all: usuarios.length, active, byRole: [...byRole].sort(byName) };
}

function byName([one]: readonly [string, number], [other]: readonly [string, number]): number {
  if (!one || !other) return one ? -1 : 1;
  return SPANISH.compare(one, other);
}

const SPANISH = new Intl.Collator('es');

const STATES: Readonly<Record<string, boolean>> = { activos: true, inactivos: false };

/** 'activos' or 'inactivos' of the URL; null, which is all, for anything else. */
export function parseState(text: string | undefined): boolean | null {
  return text !== undefined && Object.hasOwn(STATES, text) ? STATES[text]! : null;
}
