import { Role } from '../../../domain/usuario/role';

/** Most people who are registered are cashiers. */
const USUAL = 'cajero';

/**
 * The role that a registration begins with: the cashier's, else the one given last in this browser,
 * else none, and it has to be chosen.
 */
export function preselectedRole(roles: readonly Role[], last: number | null): number | '' {
  const usual = roles.find(({ nombre }) => nombre.trim().toLowerCase() === USUAL);
  return usual?.id ?? roles.find(({ id }) => id === last)?.id ?? '';
}
