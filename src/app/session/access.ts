import { isAdministrator } from '../domain/usuario/role';
import { Usuario } from '../domain/usuario/usuario';

/** Whether the signed-in account may use the module, and if not, why. */
export type Access =
  'granted' | 'signed-out' | 'locked' | 'inactive' | 'no-role' | 'not-administrator';

/** @param administratorRoles names of the roles that may enter, from the settings. */
export function accessOf(user: Usuario | null, administratorRoles: readonly string[]): Access {
  if (!user) return 'signed-out';
  if (!user.estado) return 'inactive';
  if (!user.role?.nombre) return 'no-role';
  return isAdministrator(user.role, administratorRoles) ? 'granted' : 'not-administrator';
}
