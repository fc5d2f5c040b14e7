import { readNumber, readObject, readTextOr } from '../wire';

export interface Role {
  id: number;
  /** '' when the backend sent the id alone: shown as "sin dato", never guessed. */
  nombre: string;
  /** What it may do, where the backend says so; only in the list of roles. */
  descripcion?: string;
}

/** @throws UnexpectedAnswer */
export function parseRole(answer: unknown): Role {
  const role = readObject<Role>(answer, 'role');
  return { id: readNumber(role.id, 'role.id'), nombre: readTextOr('', role.nombre, 'role.nombre') };
}

/** So many are shown to choose from. No business has more; a list of 100,000 would stop the page. */
export const MOST_OFFERED = 100;

/** The roles to choose from, with the one that is chosen. @param chosen its id */
export function offeredRoles(roles: readonly Role[], chosen?: number | ''): readonly Role[] {
  if (roles.length <= MOST_OFFERED) return roles;
  const offered = roles.slice(0, MOST_OFFERED);
  const isOffered = offered.some(({ id }) => id === chosen);
  const other = isOffered ? undefined : roles.find(({ id }) => id === chosen);
  return other ? [other, ...offered] : offered;
}

/** Their names, with those that are chosen already. */
export function offeredNames(roles: readonly Role[], chosen: readonly string[]): readonly string[] {
  const offered = offeredRoles(roles).map(({ nombre }) => nombre);
  if (offered.length === roles.length) return offered;
  const names = new Set(chosen);
  const others = roles.filter(({ nombre }) => names.has(nombre)).map(({ nombre }) => nombre);
  return [...new Set([...others, ...offered])];
}

/** What is to be known where not all are shown; '' where they are. */
export function notAllOffered(count: number): string {
  if (count <= MOST_OFFERED) return '';
  return `Se muestran ${MOST_OFFERED} de ${count.toLocaleString('es')} roles.`;
}

/** @param names of the roles that may administer (contract, B), without regard to case and outer spaces. */
export function isAdministrator(role: Role | null, names: readonly string[]): boolean {
  return role !== null && names.some((name) => comparable(name) === comparable(role.nombre));
}

function comparable(name: string): string {
  return name.trim().toLowerCase();
}
