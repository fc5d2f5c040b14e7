import { isAdministrator, Role } from './role';
import { Usuario } from './usuario';

/**
 * What keeps the house from being locked from the inside: nobody deactivates their own account or
 * takes the administrator's role from it, and one active administrator always remains.
 *
 * Deployed backends leave the role out of `GET /usuario` (contract, C). An unknown role is not
 * judged: whoever needs to know asks `GET /usuario/:id` and passes the account with its role.
 */

/**
 * Why this account cannot be deactivated, as a sentence; null when it can.
 * @param all every account, as the list has them.
 * @param administratorRoles names of the roles that may administer, from the settings.
 */
export function whyNotDeactivate(
  usuario: Usuario,
  all: readonly Usuario[],
  signedInId: number | undefined,
  administratorRoles: readonly string[],
): string | null {
  if (usuario.id === signedInId) {
    return 'No puedes desactivar tu propia cuenta. Pide a otro administrador que lo haga.';
  }
  if (isLastActiveAdministrator(usuario, all, administratorRoles)) {
    return 'Es el último administrador activo. Antes de desactivarlo, activa o nombra a otro.';
  }
  return null;
}

/**
 * Why this account cannot be given the role, as a sentence; null when it can.
 * @param all every account, as the list has them.
 * @param administratorRoles names of the roles that may administer, from the settings.
 */
export function whyNotChangeRole(
  usuario: Usuario,
  role: Role,
  all: readonly Usuario[],
  signedInId: number | undefined,
  administratorRoles: readonly string[],
): string | null {
  if (isAdministrator(role, administratorRoles)) return null;
  if (usuario.id === signedInId) {
    return 'No puedes quitarte el rol de administrador. Pide a otro administrador que lo haga.';
  }
  if (isLastActiveAdministrator(usuario, all, administratorRoles)) {
    return 'Es el último administrador activo. Antes de cambiar su rol, activa o nombra a otro.';
  }
  return null;
}

/** Only when it is certain: another active account with an unknown role may be an administrator. */
function isLastActiveAdministrator(
  usuario: Usuario,
  all: readonly Usuario[],
  administratorRoles: readonly string[],
): boolean {
  return (
    usuario.estado &&
    isAdministrator(usuario.role, administratorRoles) &&
    !all.some(
      (other) =>
        other.id !== usuario.id && other.estado && mayBeAdministrator(other, administratorRoles),
    )
  );
}

function mayBeAdministrator({ role }: Usuario, administratorRoles: readonly string[]): boolean {
  return !role?.nombre || isAdministrator(role, administratorRoles);
}
