import { HttpResourceRef } from '@angular/common/http';
import { Role } from '../../domain/usuario/role';
import type { MenuEntry } from '../../ui/menu/menu-entry';

/** The roles to choose from, or what became of reading them. */
export function roleMenu(
  roles: HttpResourceRef<readonly Role[] | undefined>,
  choose: (role: Role) => void,
): readonly MenuEntry[] {
  if (roles.hasValue()) {
    return roles.value().map((role) => ({ label: role.nombre, run: () => choose(role) }));
  }
  return roles.error()
    ? [{ label: 'No se pudieron leer los roles. Reintentar', run: () => void roles.reload() }]
    : [{ label: 'Cargando roles…', disabled: true }];
}
