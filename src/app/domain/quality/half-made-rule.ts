import type { Persona } from '../persona/persona';
import { fold } from '../text/folded-text';
import type { Usuario } from '../usuario/usuario';
import { type Finding, findingKey, type OnRecord } from './finding';
import { isNoName } from './name-spelling';

/** Accounts without a person or a role, and what failed registrations left behind. */
export function* halfMade({
  usuarios,
  personas,
  unknownRoles,
  wanted,
}: OnRecord): Iterable<Finding | undefined> {
  // Where no row says a role, the list leaves it out (contract, C): nothing is known of any.
  const rolesAreSaid = usuarios.some(({ role }) => role);
  const holders = new Set<number>();
  for (const usuario of usuarios) {
    const { persona, role } = usuario;
    if (persona) holders.add(persona.id);
    else yield finding(usuario, null, 'Datos personales', 'La cuenta no tiene persona.');
    const hasNone = !role && rolesAreSaid && !unknownRoles?.has(usuario.id);
    if (hasNone) yield finding(usuario, null, 'Rol', 'La cuenta no tiene rol.');
    yield undefined;
  }
  const alone: Persona[] = [];
  for (const persona of personas) {
    if (!holders.has(persona.id)) alone.push(persona);
    yield undefined;
  }
  const owners = yield* identitiesOf(usuarios, alone);
  for (const persona of alone) {
    if (owners.has(identity(persona))) yield finding(null, persona, 'Cuenta', LEFTOVER);
    else if (wanted?.has('sueltas')) {
      yield { ...finding(null, persona, 'Cuenta', ALONE), kind: 'sueltas' };
    }
    yield undefined;
  }
}

/** Of those with an account who were born on the day of one who is alone: of all others nobody asks. */
function* identitiesOf(
  usuarios: readonly Usuario[],
  alone: readonly Persona[],
): Generator<undefined, ReadonlySet<string>> {
  const days = new Set(alone.map(({ fecha_nacimiento }) => fecha_nacimiento));
  const identities = new Set<string>();
  if (days.size === 0) return identities;
  for (const { persona } of usuarios) {
    if (persona && days.has(persona.fecha_nacimiento)) identities.add(identity(persona));
    yield undefined;
  }
  return identities;
}

const LEFTOVER =
  'Tiene los mismos datos que una persona con cuenta: quedó de un registro que falló.';

const ALONE = 'No tiene cuenta: no puede ingresar, y el servidor no puede darle una.';

function identity({ nombres, p_apellido, s_apellido, fecha_nacimiento }: Persona): string {
  const names = [nombres, p_apellido, s_apellido ?? ''];
  // Far beyond what the contract allows, nobody waits for its folding.
  const read = isNoName(...names) ? names : names.map(fold);
  return [...read, fecha_nacimiento].join('|');
}

function finding(
  usuario: Usuario | null,
  persona: Persona | null,
  field: string,
  why: string,
): Finding {
  const id = usuario?.id ?? persona?.id ?? 0;
  const about = usuario ? 'cuenta' : 'persona';
  return {
    key: findingKey('incompleta', [about, id, field], ''),
    kind: 'incompletas',
    ...{
      usuario,
      persona: usuario?.persona ?? persona,
      field,
      before: 'sin dato',
      why,
      mend: null,
    },
  };
}
