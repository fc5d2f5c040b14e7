import { clean, sameText } from '../../domain/clean-text';
import { sameEmail } from '../../domain/email';
import { PersonaDetails } from '../../domain/persona-details';
import { Role } from '../../domain/role';
import { Usuario, UsuarioChanges } from '../../domain/usuario';
import {
  changedDetails,
  personaConflicts,
  takeTheirs,
} from '../../personas/record/persona-changes';
import { ConflictRow } from '../../forms/conflict-dialog';
import { AccountDetails, usuarioForm, UsuarioForm } from '../account/usuario-schema';

/** What to send of each half; null for a half that is as on record. */
export interface Changes {
  account: UsuarioChanges | null;
  persona: PersonaDetails | null;
}

export function changesOf(recorded: Usuario, typed: UsuarioForm): Changes {
  return {
    account: accountChanges(recorded, typed.account),
    persona: recorded.persona && changedDetails(recorded.persona, typed.persona),
  };
}

/** Only the properties that changed, and the state always (contract, C). */
function accountChanges(recorded: Usuario, typed: AccountDetails): UsuarioChanges | null {
  const { email, name, role, estado } = recorded;
  const changes: UsuarioChanges = {
    estado: typed.estado,
    ...(!sameText(typed.email, email) && { email: clean(typed.email) }),
    ...(!sameText(typed.name, name) && { name: clean(typed.name) }),
    ...(typed.password && { password: typed.password }),
    ...(typed.id_role !== '' && typed.id_role !== role?.id && { id_role: typed.id_role }),
  };
  return typed.estado !== estado || Object.keys(changes).length > 1 ? changes : null;
}

/** The changes that people regret, for the question before them. */
export function gravestChanges(
  recorded: Usuario,
  { email, estado, id_role }: UsuarioChanges,
  roles: readonly Role[],
): readonly { label: string; before: string; after: string }[] {
  const rows = [];
  if (email !== undefined && !sameEmail(email, recorded.email)) {
    rows.push({ label: LABELS.email, before: recorded.email, after: email });
  }
  if (id_role !== undefined) {
    const before = roleName(recorded.role?.id ?? '', [...roles, ...rolesOf(recorded)]);
    rows.push({ label: LABELS.id_role, before, after: roleName(id_role, roles) });
  }
  if (estado !== recorded.estado) {
    const [before, after] = [stateName(recorded.estado), stateName(estado)];
    rows.push({ label: LABELS.estado, before, after });
  }
  return rows;
}

type Compared = 'email' | 'name' | 'id_role' | 'estado';
const COMPARED: readonly Compared[] = ['email', 'name', 'id_role', 'estado'];

/**
 * What somebody else changed since the user was loaded and would be overwritten now.
 * @param current the user as it is on the server.
 */
export function usuarioConflicts(
  loaded: Usuario,
  current: Usuario,
  typed: UsuarioForm,
  roles: readonly Role[],
): readonly ConflictRow[] {
  const known = [...roles, ...rolesOf(loaded), ...rolesOf(current)];
  const theirs = usuarioForm(current).account;
  const rows = COMPARED.filter(
    (field) => changedByOthers(loaded, current, field) && theirs[field] !== typed.account[field],
  ).map((field) => ({
    label: LABELS[field],
    theirs: shown(field, theirs, known),
    mine: shown(field, typed.account, known),
  }));
  const persona =
    loaded.persona && current.persona
      ? personaConflicts(loaded.persona, current.persona, typed.persona)
      : [];
  return [...rows, ...persona];
}

/** What is typed, with the version on the server wherever somebody else changed it. */
export function takeTheirUsuario(
  loaded: Usuario,
  current: Usuario,
  typed: UsuarioForm,
): UsuarioForm {
  const theirs = usuarioForm(current);
  const changed = COMPARED.filter((field) => changedByOthers(loaded, current, field));
  return {
    account: {
      ...typed.account,
      ...Object.fromEntries(changed.map((field) => [field, theirs.account[field]])),
    },
    persona:
      loaded.persona && current.persona
        ? takeTheirs(loaded.persona, current.persona, typed.persona)
        : typed.persona,
  };
}

function changedByOthers(loaded: Usuario, current: Usuario, field: Compared): boolean {
  return usuarioForm(loaded).account[field] !== usuarioForm(current).account[field];
}

const LABELS: Record<Compared, string> = {
  email: 'Correo electrónico',
  name: 'Nombre para mostrar',
  id_role: 'Rol',
  estado: 'Estado',
};

function shown(field: Compared, account: AccountDetails, roles: readonly Role[]): string {
  if (field === 'estado') return stateName(account.estado);
  if (field === 'id_role') return roleName(account.id_role, roles);
  return account[field] || 'sin dato';
}

function rolesOf({ role }: Usuario): Role[] {
  return role ? [role] : [];
}

function roleName(id: number | '', roles: readonly Role[]): string {
  return roles.find((role) => role.id === id && role.nombre)?.nombre ?? 'sin dato';
}

function stateName(estado: boolean): string {
  return estado ? 'Activa' : 'Inactiva';
}
