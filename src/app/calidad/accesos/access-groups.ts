import { orderText } from '../../domain/record-column';
import { formatCount } from '../../domain/text/format-count';
import { compareTexts, SPANISH } from '../../domain/text/spanish-order';
import { isAdministrator } from '../../domain/usuario/role';
import { Usuario } from '../../domain/usuario/usuario';
import { USUARIO_COLUMNS } from '../../domain/usuario/usuario-columns';
import { roleName } from '../../domain/usuario/usuario-labels';
import type { Confirmation } from '../../ui/dialog/confirmation';

/** Who has one role. */
export interface AccessGroup {
  /** Empty when it is not known. */
  readonly role: string;
  readonly usuarios: readonly Usuario[];
}

/** One role, with whom one press is about. */
export interface ShownGroup extends AccessGroup {
  readonly active: readonly Usuario[];
  /** Of them, who is not confirmed. */
  readonly open: readonly Usuario[];
}

/** What one press does to all who are active, and to how many. */
export function massLabel({ active, open }: ShownGroup): string {
  return open.length
    ? `Confirmar activos (${formatCount(open.length)})`
    : `Quitar la confirmación (${formatCount(active.length)})`;
}

/** More than one are confirmed without a look at each: it is asked first. */
export function massQuestion(role: string, open: readonly Usuario[]): Confirmation {
  const count = formatCount(open.length);
  return {
    title: `¿Confirmar ${count} accesos?`,
    message: `${count} cuentas activas de «${role}» quedan como revisadas por ti, sin mirarlas una por una.`,
    confirm: `Confirmar los ${count}`,
  };
}

const nameOf = orderText(USUARIO_COLUMNS.find(({ name }) => name === 'nombre')!);

/** Administrators first, then role by role; in each whoever is inactive first, then by surname, as lists have them. */
export function accessGroups(
  usuarios: readonly Usuario[],
  administratorRoles: readonly string[],
): readonly AccessGroup[] {
  const byRole = new Map<string, Usuario[]>();
  for (const usuario of usuarios) {
    const role = roleName(usuario);
    const group = byRole.get(role);
    if (group) group.push(usuario);
    else byRole.set(role, [usuario]);
  }
  const byStateAndName = (one: Usuario, other: Usuario) =>
    Number(one.estado) - Number(other.estado) || compareTexts(nameOf(one), nameOf(other));
  const rank = ({ role, usuarios: [first] }: AccessGroup) => {
    if (!role) return 2;
    return isAdministrator(first?.role ?? null, administratorRoles) ? 0 : 1;
  };
  return [...byRole]
    .map(([role, group]) => ({ role, usuarios: group.sort(byStateAndName) }))
    .sort((one, other) => rank(one) - rank(other) || SPANISH.compare(one.role, other.role));
}
