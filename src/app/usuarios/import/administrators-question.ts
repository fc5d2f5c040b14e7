import { fullName } from '../../domain/persona/persona-name';
import { formatCount } from '../../domain/text/format-count';
import { isAdministrator } from '../../domain/usuario/role';
import { SheetPerson } from '../../import/work/sheet-person';
import type { Confirmation } from '../../ui/dialog/confirmation';

/** So many are named. */
const MOST_NAMED = 5;
const LIST = new Intl.ListFormat('es');

/**
 * A word in a sheet makes an administrator: that is asked before, and nothing else.
 * @param administratorRoles names of the roles that may administer, from the settings.
 * @returns null where nobody among them becomes one
 */
export function administratorsQuestion(
  people: readonly SheetPerson[],
  administratorRoles: readonly string[],
): Confirmation | null {
  const names = people
    .filter(({ role }) => isAdministrator({ id: 0, nombre: role }, administratorRoles))
    .map(({ details }) => fullName(details));
  if (names.length === 0) return null;
  const more = names.length - MOST_NAMED;
  const named = more > 1 ? [...names.slice(0, MOST_NAMED), `${formatCount(more)} más`] : names;
  const [who, can] =
    names.length === 1
      ? ['un administrador', 'podrá']
      : [`${formatCount(names.length)} administradores`, 'podrán'];
  const count = people.length === 1 ? '1 persona' : `${formatCount(people.length)} personas`;
  return {
    title: `¿Registrar a ${who}?`,
    message: `${LIST.format(named)} ${can} administrar a todos los usuarios.`,
    confirm: `Registrar ${count}`,
    cancel: 'Revisar',
  };
}
