import type { Role } from './role';

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
