import { isAdministrator, Role } from '../../domain/usuario/role';
import { Usuario } from '../../domain/usuario/usuario';
import { RunField, RunItem, RunValue, waitingItem } from '../../runs/run';

/** What a change to many accounts would really do. */
export interface BulkPlan {
  readonly field: RunField;
  readonly after: RunValue;
  readonly changing: readonly Usuario[];
  /** Those that stay as they are, and why. */
  readonly staying: readonly { readonly usuario: Usuario; readonly why: string }[];
}

/** Who is at the screen, and what keeps the house from being locked from the inside. */
export interface HouseRules {
  readonly all: readonly Usuario[];
  readonly ownId: number | undefined;
  /** Names of the roles that may administer, from the settings. */
  readonly administratorRoles: readonly string[];
  /** Whether the list left the role out, and it was not read since (contract, C). */
  readonly isRoleUnknown: (usuario: Usuario) => boolean;
}

/** Activates, or deactivates, whoever of the chosen is not so yet. */
export function planState(
  chosen: readonly Usuario[],
  estado: boolean,
  rules: HouseRules,
): BulkPlan {
  const already = estado ? 'Ya está activa.' : 'Ya está inactiva.';
  return plan(
    'estado',
    estado,
    chosen,
    (usuario) => {
      if (usuario.estado === estado) return already;
      return !estado && usuario.id === rules.ownId ? 'Es tu propia cuenta.' : null;
    },
    (usuario) => !estado && administers(usuario, rules),
    rules,
  );
}

/** Gives the role to whoever of the chosen has another one. */
export function planRole(chosen: readonly Usuario[], role: Role, rules: HouseRules): BulkPlan {
  const administrates = isAdministrator(role, rules.administratorRoles);
  return plan(
    'id_role',
    role.id,
    chosen,
    (usuario) => {
      if (usuario.role?.id === role.id) return 'Ya tiene este rol.';
      return !administrates && usuario.id === rules.ownId ? 'Es tu propia cuenta.' : null;
    },
    (usuario) => !administrates && administers(usuario, rules),
    rules,
  );
}

/**
 * Gives whoever of the chosen can still sign in a password that nobody knows. @param isClosed
 * whether this browser did it already
 */
export function planAccess(
  chosen: readonly Usuario[],
  isClosed: (id: number) => boolean,
  rules: HouseRules,
): BulkPlan {
  return plan(
    'acceso',
    false,
    chosen,
    ({ id }) => {
      if (id === rules.ownId) return 'Es tu propia cuenta.';
      return isClosed(id) ? 'Su acceso ya está cerrado.' : null;
    },
    (usuario) => administers(usuario, rules),
    rules,
  );
}

/** Gives whoever of the chosen may sign in a password to be handed over; one's own is one's own affair. */
export function planReset(chosen: readonly Usuario[], ownId: number | undefined): BulkPlan {
  const whyNot = ({ id, estado }: Usuario) => {
    if (id === ownId) return 'Es tu propia cuenta.';
    return estado ? null : 'Está inactiva: actívala primero.';
  };
  const staying = chosen.flatMap((usuario) => {
    const why = whyNot(usuario);
    return why ? { usuario, why } : [];
  });
  const changing = chosen.filter((usuario) => whyNot(usuario) === null);
  return { field: 'clave', after: true, changing, staying };
}

/** The items of a run that does it. @param leftOut ids that the person left out. */
export function itemsOf(
  { field, after, changing }: BulkPlan,
  leftOut: ReadonlySet<number>,
): RunItem[] {
  return changing
    .filter(({ id }) => !leftOut.has(id))
    .map((usuario) => waitingItem(usuario.id, valueOf(usuario, field), after, usuario.updated_at));
}

function valueOf({ estado, role }: Usuario, field: RunField): RunValue | null {
  if (field === 'id_role') return role?.id ?? null;
  if (field === 'clave') return false;
  return field === 'estado' ? estado : true;
}

/**
 * One active administrator who was not chosen remains after the whole of it. Where all of them are
 * chosen, oneself included, none of them changes: who should stay is for the person to say.
 */
function plan(
  field: RunField,
  after: RunValue,
  chosen: readonly Usuario[],
  whyNot: (usuario: Usuario) => string | null,
  losesAdministrator: (usuario: Usuario) => boolean,
  rules: HouseRules,
): BulkPlan {
  const willing = chosen.filter((usuario) => whyNot(usuario) === null);
  const losing = new Set(chosen.filter(losesAdministrator));
  const lostIds = new Set([...losing].map(({ id }) => id));
  const remains = rules.all.some(
    (usuario) => !lostIds.has(usuario.id) && usuario.estado && mayAdminister(usuario, rules),
  );
  const changing = remains ? willing : willing.filter((usuario) => !losing.has(usuario));
  const changes = new Set(changing);
  const staying = chosen
    .filter((usuario) => !changes.has(usuario))
    .map((usuario) => ({ usuario, why: whyNot(usuario) ?? NO_ADMINISTRATOR_LEFT }));
  return { field, after, changing, staying };
}

const NO_ADMINISTRATOR_LEFT =
  'Elegiste a todos los administradores activos: quita de la selección al menos a uno.';

/** Only when it is certain. */
function administers({ role, estado }: Usuario, { administratorRoles }: HouseRules): boolean {
  return estado && isAdministrator(role, administratorRoles);
}

/** An unknown role may be an administrator's; having none is known once the account was read. */
function mayAdminister(usuario: Usuario, rules: HouseRules): boolean {
  return rules.isRoleUnknown(usuario) || isAdministrator(usuario.role, rules.administratorRoles);
}
