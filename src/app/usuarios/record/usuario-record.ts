import { Component, computed, inject, Injector, input } from '@angular/core';
import { FormRoot } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { KeyRound } from 'lucide';
import { BothLists } from '../../api/lists/both-lists';
import { RoleApi } from '../../api/role-api';
import { UsuarioApi } from '../../api/usuario-api';
import { relativeTime } from '../../domain/relative-time';
import { sameEmail } from '../../domain/text/email';
import { Role } from '../../domain/usuario/role';
import { Usuario } from '../../domain/usuario/usuario';
import { hidesInLabel, usuarioInitials, usuarioLabel } from '../../domain/usuario/usuario-labels';
import { withLastChange } from '../../domain/usuario/usuario-versions';
import { DraftNotice } from '../../forms/draft/draft-notice';
import { ConflictChoice, Conflicts } from '../../forms/saving/conflicts';
import { RecordEditing } from '../../forms/saving/record-editing';
import { RecordSaving } from '../../forms/saving/record-saving';
import { Sent } from '../../forms/saving/save-record';
import { clock } from '../../lists/clock';
import { ListWalker } from '../../lists/list-walk';
import { RecordFindings } from '../../lists/quality/record-findings';
import { PersonaFields } from '../../personas/fields/persona-fields';
import { FixedDetails } from '../../personas/record/fixed-details';
import { RecordBar } from '../../personas/record/record-bar';
import { RecordHead } from '../../personas/record/record-head';
import { RecordHistory } from '../../personas/record/record-history';
import { RecordNames } from '../../personas/record/record-names';
import { RecordUnread } from '../../personas/record/record-unread';
import { ClosedAccesses } from '../../session/closed-accesses';
import { Session } from '../../session/session';
import { KnownBackend } from '../../settings/known-backend';
import { Icon } from '../../ui/icon/icon';
import { pageTitle } from '../../ui/navigation/page-title';
import { plainId } from '../../ui/navigation/plain-id';
import { addShortcuts } from '../../ui/shortcuts';
import { StateMark } from '../../ui/state-mark';
import { AccessClosing } from '../account/access-closing';
import { resetPassword } from '../account/password/reset-password';
import { RenamedToo } from '../account/renamed-too';
import { wordsOfConflict } from '../account/usuario-schema';
import { HalfMade } from './half-made';
import { OtherAccounts } from './other-accounts';
import { RecordDeeds } from './record-deeds';
import { RecordedAccount } from './recorded-account';
import { SaveQuestions } from './save-questions';
import {
  editedFields,
  NO_EDITS,
  readUsuarioEdits,
  USUARIO_LABELS,
  UsuarioEdits,
  usuarioEdits,
} from './usuario-edits';
import { usuarioEditsSchema } from './usuario-edits-schema';
import { UsuarioSave } from './usuario-save';

/** A user on record: account and persona on one form, of which only what changed is saved. */
@Component({
  imports: [
    DraftNotice,
    FixedDetails,
    FormRoot,
    HalfMade,
    Icon,
    MatButtonModule,
    PersonaFields,
    RecordBar,
    RecordDeeds,
    RecordedAccount,
    RecordFindings,
    RecordHead,
    RecordHistory,
    RecordSaving,
    RecordUnread,
    RenamedToo,
    RouterLink,
    StateMark,
  ],
  providers: [AccessClosing, Conflicts, OtherAccounts, SaveQuestions, UsuarioSave],
  host: { class: 'page' },
  templateUrl: './usuario-record.html',
  styleUrl: './usuario-record.scss',
})
export class UsuarioRecord {
  readonly id = input.required({ transform: plainId });

  private readonly usuarioApi = inject(UsuarioApi);
  private readonly usuarioSave = inject(UsuarioSave);
  private readonly otherAccounts = inject(OtherAccounts);
  private readonly session = inject(Session);
  private readonly backend = inject(KnownBackend);
  private readonly questions = inject(SaveQuestions);
  private readonly injector = inject(Injector);
  private readonly now = clock();
  protected readonly listsAreRead = inject(BothLists).areRead;
  protected readonly roles = inject(RoleApi).list();

  protected readonly editing = new RecordEditing<Usuario, UsuarioEdits>({
    screen: () => `usuarios/${this.id()}`,
    resource: this.usuarioApi.get(this.id),
    editable: usuarioEdits,
    empty: NO_EDITS,
    readDraft: readUsuarioEdits,
    version: ({ updated_at, persona }) => `${updated_at} ${persona?.updated_at}`,
    schema: usuarioEditsSchema({
      recorded: (): Usuario | undefined => this.editing.record(),
      isTaken: (email) => this.ownerOf(email) !== null,
      whyNotState: (estado): string | null =>
        this.otherAccounts.whyNotState(this.editing.record(), estado),
      whyNotRole: (id): string | null => {
        const role = this.knownRoles().find((known) => known.id === id);
        return this.otherAccounts.whyNotRole(this.editing.record(), role);
      },
      personaIsFixed: () => this.personaIsFixed(),
    }),
    namedFields: editedFields,
    labels: USUARIO_LABELS,
    label: usuarioLabel,
    ownWords: wordsOfConflict,
    read: () => this.usuarioApi.read(this.id()),
    confirm: (merged, current): Promise<ConflictChoice> =>
      this.questions.ask(merged, current, this.editing.record()!, this.knownRoles()),
    send: (current, typed) => this.send(current, typed),
    saved: (usuario) => this.keepSessionInStep(usuario),
  });
  protected readonly form = this.editing.form.fields;
  protected readonly fields = computed(() => editedFields(this.form));
  protected readonly names: RecordNames = {
    list: '/usuarios',
    listName: 'Usuarios',
    noun: 'usuario',
    demonstrative: 'Este usuario',
  };
  protected readonly walker: ListWalker = {
    isRead: () => this.usuarioApi.all.readAt() !== null,
    find: async (parameters) => {
      const code = await import('../list/usuario-walk').catch(() => null);
      return code && code.usuarioWalk(this.usuarioApi.all, parameters);
    },
  };
  protected readonly initialsOf = usuarioInitials;
  /** The list knows the name while the record is still on its way. */
  protected readonly title = computed(() => {
    const usuario = this.editing.record();
    return usuario ? usuarioLabel(usuario) : this.nameOf(this.id());
  });
  protected readonly history = computed(() => {
    const usuario = this.editing.record();
    return usuario && withLastChange(usuario);
  });
  protected readonly updated = computed(() =>
    relativeTime(this.history()?.updated_at ?? '', this.now()),
  );
  protected readonly takenBy = computed(() => this.ownerOf(this.form.account.email().value()));
  protected readonly personaIsFixed = computed(() => this.backend.knows('persona-update-refused'));
  private readonly knownRoles = computed((): readonly Role[] => {
    const { role } = this.editing.record() ?? {};
    const listed = this.roles.hasValue() ? this.roles.value() : [];
    return role?.nombre ? [...listed, role] : listed;
  });
  protected readonly closedAccesses = inject(ClosedAccesses);
  protected readonly icons = { KeyRound };
  protected readonly hides = hidesInLabel;
  protected readonly nameOf = (id: number) => this.otherAccounts.nameOf(id);

  constructor() {
    this.usuarioApi.all.refresh();
    pageTitle(this.title);
    addShortcuts({
      keys: '',
      label: 'Restablecer contraseña',
      also: 'clave nueva',
      when: () => this.editing.record() !== undefined,
      run: () => this.resetPassword(this.editing.record()!),
    });
  }

  protected resetPassword(usuario: Usuario): void {
    void resetPassword(this.injector, usuario);
  }

  private ownerOf(email: string): Usuario | null {
    const others = this.otherAccounts.accounts().filter(({ id }) => id !== this.id());
    return others.find((other) => sameEmail(other.email, email)) ?? null;
  }

  private async send(current: Usuario, typed: UsuarioEdits): Promise<Sent<Usuario>> {
    const sent = await this.usuarioSave.send(current, typed);
    this.questions.followUp(current, sent.record);
    return sent;
  }

  private keepSessionInStep(usuario: Usuario): void {
    const role = usuario.role?.nombre ? usuario.role : (this.session.user()?.role ?? null);
    this.session.updateUser({ ...usuario, role });
  }
}
