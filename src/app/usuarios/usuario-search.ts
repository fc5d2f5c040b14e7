import { fullName } from '../domain/persona';
import { RecordIndex } from '../lists/record-index';
import { Usuario } from '../domain/usuario';

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

export function indexUsuarios(usuarios: readonly Usuario[]): RecordIndex<Usuario, UsuarioColumn> {
  return new RecordIndex<Usuario, UsuarioColumn>(usuarios, {
    searchable: (usuario) =>
      `${fullName(usuario.persona)} ${usuario.name} ${usuario.email} ${roleName(usuario)}`,
    columns: COLUMNS,
    mainColumn: 'nombre',
  });
}

export function passes({ rol, estado }: UsuarioFilter, usuario: Usuario): boolean {
  return (
    (estado === null || usuario.estado === estado) &&
    (!rol || (roleName(usuario) || NO_ROLE) === rol)
  );
}

/** The role's name; '' where the backend does not say it. */
export function roleName({ role }: Usuario): string {
  return role?.nombre.trim() ?? '';
}

export function stateLabel({ estado }: Usuario): string {
  return estado ? 'Activo' : 'Inactivo';
}

/** The roles that the accounts have, in Spanish order; '' last when there are accounts without. */
export function rolesOf(usuarios: readonly Usuario[]): readonly string[] {
  const names = [...new Set(usuarios.map(roleName))];
  const known = names.filter(Boolean).sort(new Intl.Collator('es').compare);
  return names.length > known.length ? [...known, ''] : known;
}

const STATES: Readonly<Record<string, boolean>> = { activos: true, inactivos: false };

/** 'activos' or 'inactivos' of the URL; null, which is all, for anything else. */
export function parseState(text: string | undefined): boolean | null {
  return text !== undefined && Object.hasOwn(STATES, text) ? STATES[text]! : null;
}

/** `changed` as it came back from the server, with what the answer left out kept from `row`. */
export function mergeRow(row: Usuario, changed: Usuario): Usuario {
  return {
    ...changed,
    persona: changed.persona ?? row.persona,
    role: changed.role?.nombre ? changed.role : row.role,
  };
}
