import { isAdministrator } from '../usuario/role';
import type { Usuario } from '../usuario/usuario';
import { type Finding, findingKey, type OnRecord } from './finding';

/** Administrators who are inactive, and the one who is alone. */
export function* fewAdministrators(onRecord: OnRecord): Iterable<Finding | undefined> {
  const all = onRecord.usuarios.filter(({ role }) =>
    isAdministrator(role, onRecord.administratorRoles),
  );
  yield undefined;
  const active = all.filter(({ estado }) => estado);
  const [alone] = active;
  // Of whom nobody knows the role, one may administer too.
  const allAreKnown = !onRecord.usuarios.some(
    ({ id, estado }) => estado && onRecord.unknownRoles?.has(id),
  );
  if (alone && active.length === 1 && allAreKnown) yield finding(alone, 'unico', ALONE);
  for (const usuario of all) if (!usuario.estado) yield finding(usuario, 'inactivo', INACTIVE);
}

const ALONE =
  'Es la única cuenta activa que puede administrar: si pierde la contraseña, nadie más puede entrar.';
const INACTIVE =
  'La cuenta está inactiva y sigue siendo de administrador; en algunos servidores, una cuenta inactiva puede ingresar.';

function finding(usuario: Usuario, rule: string, why: string): Finding {
  return {
    key: findingKey('administrador', [rule, usuario.id], usuario.role?.nombre ?? ''),
    kind: 'administradores',
    ...{ usuario, persona: usuario.persona, field: 'Rol', why, mend: null },
    before: usuario.role?.nombre ?? '',
  };
}
