import { Component, computed, inject, input, numberAttribute } from '@angular/core';
import { FormRoot } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { UserX } from 'lucide';
import { RoleApi } from '../../api/role-api';
import { UsuarioApi } from '../../api/usuario-api';
import { formatInstant } from '../../domain/calendar-date';
import { sameEmail } from '../../domain/email';
import { Usuario, usuarioLabel } from '../../domain/usuario';
import { isRecordId } from '../../domain/wire';
import { ConflictChoice, Conflicts } from '../../forms/conflicts';
import { DraftNotice } from '../../forms/draft-notice';
import { FormSkeleton } from '../../forms/form-skeleton';
import { RecordEditing } from '../../forms/record-editing';
import { Theirs } from '../../forms/save-record';
import { PersonaFields } from '../../personas/fields/persona-fields';
import { Session } from '../../session/session';
import { SETTINGS } from '../../settings/settings';
import { BackLink } from '../../ui/back-link';
import { Confirmations } from '../../ui/confirmations';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { whyNotChangeRole, whyNotDeactivate } from '../account/administrator-rules';
import { EMAIL_IN_USE } from '../account/usuario-schema';
import { RecordedAccount } from './recorded-account';
import { conflictRows, gravestChanges } from './usuario-changes';
import {
  editedFields,
  NO_EDITS,
  readUsuarioEdits,
  usuarioEdits,
  UsuarioEdits,
} from './usuario-edits';
import { usuarioEditsSchema } from './usuario-edits-schema';
import { UsuarioSave } from './usuario-save';

/** Edits a user's account and persona on one form, and saves only the halves that changed. */
@Component({
  imports: [
    BackLink,
    DraftNotice,
    FailureNotice,
    FormRoot,
    FormSkeleton,
    MatButtonModule,
    Notice,
    PersonaFields,
    RecordedAccount,
    RouterLink,
  ],
  providers: [UsuarioSave],
  host: { class: 'page' },
  templateUrl: './usuario-edit.html',
  styleUrl: './usuario-edit.scss',
})
export class UsuarioEdit {
  readonly id = input.required({ transform: numberAttribute });

  private readonly usuarioApi = inject(UsuarioApi);
  private readonly usuarioSave = inject(UsuarioSave);
  private readonly session = inject(Session);
  private readonly administratorRoles = inject(SETTINGS).administratorRoles;
  private readonly confirmations = inject(Confirmations);
  private readonly conflicts = inject(Conflicts);

  protected readonly roles = inject(RoleApi).list();
  private readonly accounts = this.usuarioApi.all;

  protected readonly editing = new RecordEditing<Usuario, UsuarioEdits>({
    screen: () => `usuarios/${this.id()}`,
    resource: this.usuarioApi.get(this.id),
    editable: usuarioEdits,
    empty: NO_EDITS,
    readDraft: readUsuarioEdits,
    version: ({ updated_at, persona }) => `${updated_at} ${persona?.updated_at}`,
    schema: usuarioEditsSchema({
      recorded: (): Usuario | undefined => this.editing.record(),
      isTaken: (email) =>
        this.others().some((other) => other.id !== this.id() && sameEmail(other.email, email)),
      whyNotState: (estado) => this.whyNotState(estado),
      whyNotRole: (id) => this.whyNotRole(id),
    }),
    namedFields: editedFields,
    label: usuarioLabel,
    conflictMessage: EMAIL_IN_USE,
    read: () => this.usuarioApi.read(this.id()),
    confirm: (merged, current) => this.confirm(merged, current),
    send: (current, typed) => this.usuarioSave.send(current, typed),
    saved: (usuario) => this.keepSessionInStep(usuario),
  });
  protected readonly form = this.editing.form;
  protected readonly missing = computed(
    () => !isRecordId(this.id()) || this.editing.loadFailure()?.kind === 'not-found',
  );

  /** Without the list, the only other account known is that of the person at the screen. */
  private readonly others = computed<readonly Usuario[]>(() => {
    if (this.accounts.hasValue()) return this.accounts.value();
    const user = this.session.user();
    return user ? [user] : [];
  });
  private readonly knownRoles = computed(() => {
    const { role } = this.editing.record() ?? {};
    const listed = this.roles.hasValue() ? this.roles.value() : [];
    return role?.nombre ? [...listed, role] : listed;
  });
  protected readonly mailQuery = computed(() => {
    const usuario = this.editing.record();
    return usuario && { email: usuario.email, nombre: usuarioLabel(usuario) };
  });
  /** What a half-made account lacks; null when it is whole. */
  protected readonly incomplete = computed(() => {
    const usuario = this.editing.record();
    if (!usuario || (usuario.role && usuario.persona)) return null;
    return { role: !usuario.role, persona: !usuario.persona };
  });
  protected readonly formatInstant = formatInstant;
  protected readonly label = usuarioLabel;
  protected readonly incompleteIcon = UserX;

  constructor() {
    this.accounts.refresh();
  }

  protected chooseRole(): void {
    this.form.fields.account.id_role().focusBoundControl();
  }

  private whyNotState(estado: boolean): string | null {
    const recorded = this.editing.record();
    if (!recorded?.estado || estado) return null;
    const signedIn = this.session.user()?.id;
    return whyNotDeactivate(recorded, this.others(), signedIn, this.administratorRoles);
  }

  private whyNotRole(id: number | ''): string | null {
    const recorded = this.editing.record();
    const role = this.knownRoles().find((known) => known.id === id);
    if (!recorded || !role || role.id === recorded.role?.id) return null;
    const signedIn = this.session.user()?.id;
    return whyNotChangeRole(recorded, role, this.others(), signedIn, this.administratorRoles);
  }

  private async confirm(
    { value, theirs, conflicts }: Theirs<UsuarioEdits>,
    current: Usuario,
  ): Promise<ConflictChoice> {
    const roles = this.knownRoles();
    const choice = conflicts.length
      ? await this.conflicts.ask(conflictRows(conflicts, theirs, value, roles))
      : 'mine';
    const changes = choice === 'mine' ? gravestChanges(current, value, roles) : [];
    if (changes.length === 0) return choice;
    const confirmed = await this.confirmations.ask({
      title: '¿Guardar estos cambios?',
      message: `Cambian cómo ingresa o qué puede hacer ${usuarioLabel(current)}.`,
      changes,
      confirm: 'Guardar cambios',
    });
    return confirmed ? 'mine' : 'cancel';
  }

  private keepSessionInStep(usuario: Usuario): void {
    const role = usuario.role?.nombre ? usuario.role : (this.session.user()?.role ?? null);
    this.session.updateUser({ ...usuario, role });
  }
}
