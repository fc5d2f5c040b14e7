import { inject, Service } from '@angular/core';
import { EMPTY_PERSONA_DETAILS } from '../../domain/persona/persona-details';
import { Role } from '../../domain/usuario/role';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { BaseEntityAudit } from '../../domain/wire';
import { ConflictChoice, Conflicts } from '../../forms/saving/conflicts';
import { Theirs } from '../../forms/saving/save-record';
import { Confirmations } from '../../ui/dialog/confirmations';
import { AccessClosing } from '../account/access-closing';
import { conflictRows, gravestChanges } from './usuario-changes';
import { UsuarioEdits } from './usuario-edits';

/** What is asked before an account is saved, and what follows from the answers afterwards. */
@Service({ autoProvided: false })
export class SaveQuestions {
  private readonly conflicts = inject(Conflicts);
  private readonly confirmations = inject(Confirmations);
  private readonly accessClosing = inject(AccessClosing);
  private closesAccess = false;

  /** @param before the account as it was read when the editing began. */
  async ask(
    { value, theirs, conflicts }: Theirs<UsuarioEdits>,
    current: Usuario,
    before: Usuario,
    roles: readonly Role[],
  ): Promise<ConflictChoice> {
    this.closesAccess = false;
    const choice = conflicts.length
      ? await this.conflicts.ask(
          conflictRows(conflicts, theirs, value, roles),
          changedHalf(conflicts, current, before),
        )
      : 'mine';
    const changes = choice === 'mine' ? gravestChanges(current, value, roles) : [];
    if (changes.length === 0) return choice;
    const deactivates = current.estado && !value.account.estado;
    const { confirmed, option } = await this.confirmations.askWithOption({
      title: '¿Guardar estos cambios?',
      message: `Cambian cómo ingresa o qué puede hacer ${usuarioLabel(current)}.`,
      changes,
      confirm: 'Guardar cambios',
      ...(deactivates && { option: this.accessClosing.option }),
    });
    this.closesAccess = option;
    return confirmed ? 'mine' : 'cancel';
  }

  /** After the account was saved, as far as it was. */
  followUp(before: Usuario, now: Usuario): void {
    if (before.estado === now.estado) return;
    if (now.estado) void this.accessClosing.reopen(now);
    else if (this.closesAccess) void this.accessClosing.close(now);
  }
}

/**
 * Who changed it stands on the half that holds it; what is in both nobody is named for. A change of an
 * account leaves it as it was on many backends (contract, C): it is believed where it is another since.
 */
function changedHalf(
  fields: readonly string[],
  current: Usuario,
  before: Usuario,
): BaseEntityAudit {
  const { length } = fields.filter((field) => field in EMPTY_PERSONA_DETAILS);
  if (current.persona && length === fields.length) return current.persona;
  const isOlder = current.id_user_update === before.id_user_update;
  return length || isOlder ? { ...current, id_user_update: null } : current;
}
