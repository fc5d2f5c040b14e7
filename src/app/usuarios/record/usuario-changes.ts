import { detailText, PersonaDetails } from '../../domain/persona/persona-details';
import { clean } from '../../domain/text/clean-text';
import { sameEmail } from '../../domain/text/email';
import { Role } from '../../domain/usuario/role';
import { Usuario } from '../../domain/usuario/usuario';
import { stateLabel } from '../../domain/usuario/usuario-labels';
import { UsuarioChanges } from '../../domain/usuario/usuario-writes';
import { ConflictRow } from '../../forms/saving/conflicts';
import { isStored } from '../../forms/saving/not-done';
import { differences } from '../../forms/saving/three-way-merge';
import { changedDetails } from '../../personas/record/persona-changes';
import { USUARIO_LABELS, UsuarioEdits, usuarioEdits, UsuarioField } from './usuario-edits';

/** What to send of each half; null for a half that is as on record. */
export interface Changes {
  readonly account: UsuarioChanges | null;
  readonly persona: PersonaDetails | null;
}

export function changesOf(recorded: Usuario, typed: UsuarioEdits): Changes {
  return {
    account: accountChanges(recorded, typed),
    persona: recorded.persona && changedDetails(recorded.persona, typed.persona),
  };
}

/** Only the properties that changed, and the state always (contract, C). */
function accountChanges(recorded: Usuario, { account }: UsuarioEdits): UsuarioChanges | null {
  const changed = differences(usuarioEdits(recorded).account, account);
  if (changed.length === 0) return null;
  const { email, name, id_role, estado } = account;
  return {
    estado,
    ...(changed.includes('email') && { email: clean(email) }),
    ...(changed.includes('name') && { name: clean(name) }),
    ...(changed.includes('id_role') && id_role !== '' && { id_role }),
  };
}

/**
 * Of what was sent, the fields that the record read back has otherwise. A role that it does not tell
 * is not judged.
 */
export function missedChanges(
  before: Usuario,
  sent: UsuarioChanges,
  now: Usuario,
): readonly UsuarioField[] {
  const missed: Partial<Record<UsuarioField, boolean>> = {
    email: sent.email !== undefined && !sameEmail(now.email, sent.email),
    name: sent.name !== undefined && !isStored(sent.name, before.name, now.name),
    id_role: sent.id_role !== undefined && now.role !== null && now.role.id !== sent.id_role,
    estado: now.estado !== sent.estado,
  };
  return (Object.keys(missed) as UsuarioField[]).filter((field) => missed[field]);
}

/** The changes that people regret, for the question before them. */
export function gravestChanges(
  recorded: Usuario,
  typed: UsuarioEdits,
  roles: readonly Role[],
): readonly { label: string; before: string; after: string }[] {
  const before = usuarioEdits(recorded);
  const changed = differences(before.account, typed.account) as UsuarioField[];
  return changed
    .filter((field) => field !== 'name')
    .filter((field) => field !== 'email' || !sameEmail(recorded.email, typed.account.email))
    .map((field) => ({
      label: USUARIO_LABELS[field],
      before: editText(field, before, roles),
      after: editText(field, typed, roles),
    }));
}

/** @param names of the fields that both changed. */
export function conflictRows(
  names: readonly string[],
  theirs: UsuarioEdits,
  mine: UsuarioEdits,
  roles: readonly Role[],
): readonly ConflictRow[] {
  return (names as UsuarioField[]).map((field) => ({
    label: USUARIO_LABELS[field],
    theirs: editText(field, theirs, roles),
    mine: editText(field, mine, roles),
  }));
}

/** A field as people read it. */
export function editText(
  field: UsuarioField,
  { account, persona }: UsuarioEdits,
  roles: readonly Role[],
): string {
  switch (field) {
    case 'estado':
      return stateLabel(account);
    case 'id_role':
      return roles.find(({ id }) => id === account.id_role)?.nombre || 'sin dato';
    case 'email':
    case 'name':
      return account[field] || 'sin dato';
    default:
      return detailText(field, persona);
  }
}
