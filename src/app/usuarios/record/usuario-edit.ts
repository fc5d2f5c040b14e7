import { Component, computed, inject, input, linkedSignal, numberAttribute } from '@angular/core';
import { form, FormRoot, TreeValidationResult } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { UserX } from 'lucide';
import { firstValueFrom } from 'rxjs';
import { ApiError, toApiError } from '../../api/api-error';
import { RoleApi } from '../../api/role-api';
import { UsuarioApi } from '../../api/usuario-api';
import { formatInstant } from '../../domain/calendar-date';
import { sameEmail } from '../../domain/email';
import { Usuario, usuarioLabel } from '../../domain/usuario';
import { isRecordId } from '../../domain/wire';
import { PersonaFields } from '../../personas/fields/persona-fields';
import { FormDraft, RECORD_CHANGED } from '../../forms/form-draft';
import { Session } from '../../session/session';
import { unconfirmedSave } from '../../forms/save-failures';
import { SETTINGS } from '../../settings/settings';
import { BackLink } from '../../ui/back-link';
import { Confirmations } from '../../ui/confirmations';
import { Conflicts } from '../../forms/conflict-dialog';
import { DraftNotice } from '../../forms/draft-notice';
import { FailureNotice } from '../../ui/failure-notice';
import { FormSkeleton } from '../../forms/form-skeleton';
import { Notice } from '../../ui/notice';
import { Notifier } from '../../ui/notifier';
import { focusFirstError, serverErrors } from '../../forms/server-errors';
import { startOver } from '../../forms/start-over';
import { HasUnsavedChanges, holdUnload } from '../../forms/unsaved-changes-guard';
import { AccountFields } from '../account/account-fields';
import { whyNotChangeRole, whyNotDeactivate } from '../account/administrator-rules';
import { changesOf, gravestChanges, takeTheirUsuario, usuarioConflicts } from './usuario-changes';
import { UsuarioSave, whatIsLeft } from './usuario-save';
import {
  editingSchema,
  EMAIL_IN_USE,
  EMPTY_USUARIO_FORM,
  usuarioDraft,
  UsuarioForm,
  usuarioFields,
  usuarioForm,
} from '../account/usuario-schema';

/** Edits a user's account and persona on one form, and saves only the halves that changed. */
@Component({
  imports: [
    AccountFields,
    BackLink,
    DraftNotice,
    FailureNotice,
    FormRoot,
    FormSkeleton,
    MatButtonModule,
    Notice,
    PersonaFields,
    RouterLink,
  ],
  providers: [UsuarioSave],
  host: { class: 'page', '(window:beforeunload)': 'holdUnload(this, $event)' },
  templateUrl: './usuario-edit.html',
  styleUrl: './usuario-edit.scss',
})
export class UsuarioEdit implements HasUnsavedChanges {
  readonly id = input.required({ transform: numberAttribute });

  private readonly usuarioApi = inject(UsuarioApi);
  private readonly usuarioSave = inject(UsuarioSave);
  private readonly session = inject(Session);
  private readonly administratorRoles = inject(SETTINGS).administratorRoles;
  private readonly confirmations = inject(Confirmations);
  private readonly conflicts = inject(Conflicts);
  private readonly notifier = inject(Notifier);

  protected readonly usuario = this.usuarioApi.get(this.id);
  protected readonly roles = inject(RoleApi).list();
  private readonly accounts = this.usuarioApi.all;

  protected readonly holdUnload = holdUnload;
  protected readonly formatInstant = formatInstant;
  protected readonly label = usuarioLabel;
  protected readonly incompleteIcon = UserX;

  private readonly loaded = computed(() =>
    this.usuario.hasValue() ? this.usuario.value() : undefined,
  );
  protected readonly loadFailure = computed(() => {
    const error = this.usuario.error();
    return error ? toApiError(error) : null;
  });
  protected readonly missing = computed(
    () => !isRecordId(this.id()) || this.loadFailure()?.kind === 'not-found',
  );
  /** Why the last attempt to save did not go through; forgotten with the record. */
  protected readonly failure = linkedSignal<number, ApiError | null>({
    source: this.id,
    computation: () => null,
  });

  protected readonly draft = new FormDraft<UsuarioForm>({
    screen: () => `usuarios/${this.id()}`,
    start: () => {
      const usuario = this.loaded();
      return usuario && usuarioForm(usuario);
    },
    empty: EMPTY_USUARIO_FORM,
    readDraft: usuarioDraft,
    clean: () => {
      this.form().reset();
    },
    hasUnsavedChanges: () => this.hasUnsavedChanges(),
    version: () => {
      const usuario = this.loaded();
      return `${usuario?.updated_at} ${usuario?.persona?.updated_at}`;
    },
    otherVersion: RECORD_CHANGED,
    leftOut: 'Una contraseña no se guarda en el borrador.',
  });
  private readonly model = this.draft.model;
  protected readonly form = form(
    this.model,
    editingSchema({
      loaded: () => this.loaded(),
      isTaken: (email) =>
        this.others().some((other) => other.id !== this.id() && sameEmail(other.email, email)),
      whyNotState: (estado) => this.whyNotState(estado),
      whyNotRole: (id) => this.whyNotRole(id),
    }),
    { submission: { action: () => this.save(), onInvalid: (form) => focusFirstError(form) } },
  );
  private readonly changes = computed(() => {
    const loaded = this.loaded();
    return loaded ? changesOf(loaded, this.model()) : { account: null, persona: null };
  });

  /** Without the list, the only other account known is that of the person at the screen. */
  private readonly others = computed<readonly Usuario[]>(() => {
    if (this.accounts.hasValue()) return this.accounts.value();
    const user = this.session.user();
    return user ? [user] : [];
  });
  private readonly knownRoles = computed(() => (this.roles.hasValue() ? this.roles.value() : []));
  protected readonly mailQuery = computed(() => {
    const usuario = this.loaded();
    return usuario && { email: usuario.email, nombre: usuarioLabel(usuario) };
  });

  /** What a half-made account lacks; null when it is whole. */
  protected readonly incomplete = computed(() => {
    const usuario = this.loaded();
    if (!usuario || (usuario.role && usuario.persona)) return null;
    return { role: !usuario.role, persona: !usuario.persona };
  });

  constructor() {
    this.accounts.refresh();
  }

  hasUnsavedChanges(): boolean {
    const { account, persona } = this.changes();
    return account !== null || persona !== null;
  }

  protected chooseRole(): void {
    this.form.account.id_role().focusBoundControl();
  }

  private whyNotState(estado: boolean): string | null {
    const loaded = this.loaded();
    if (!loaded?.estado || estado) return null;
    return whyNotDeactivate(
      loaded,
      this.others(),
      this.session.user()?.id,
      this.administratorRoles,
    );
  }

  private whyNotRole(id: number | ''): string | null {
    const loaded = this.loaded();
    const role = this.knownRoles().find((known) => known.id === id);
    if (!loaded || !role || role.id === loaded.role?.id) return null;
    return whyNotChangeRole(
      loaded,
      role,
      this.others(),
      this.session.user()?.id,
      this.administratorRoles,
    );
  }

  private async save(): Promise<TreeValidationResult> {
    this.failure.set(null);
    const loaded = this.loaded();
    if (!loaded) return;
    if (!this.hasUnsavedChanges()) {
      this.notifier.success('No hay cambios que guardar.');
      return;
    }
    try {
      if ((await this.isConfirmed(loaded)) && (await this.isReconciled(loaded))) {
        return await this.send();
      }
    } catch (error) {
      this.failure.set(toApiError(error));
    }
    return;
  }

  private async isConfirmed(loaded: Usuario): Promise<boolean> {
    const { account } = this.changes();
    const rows = account ? gravestChanges(loaded, account, this.knownRoles()) : [];
    if (rows.length === 0) return true;
    return this.confirmations.ask({
      title: '¿Guardar estos cambios?',
      message: `Cambian cómo ingresa o qué puede hacer ${usuarioLabel(loaded)}.`,
      changes: rows,
      confirm: 'Guardar cambios',
    });
  }

  /** Nobody's changes are overwritten unseen: the record is read again right before it is saved. */
  private async isReconciled(loaded: Usuario): Promise<boolean> {
    const typed = this.model();
    const current = await this.usuarioSave.readAgain(loaded.id);
    if (this.hasLeft(loaded)) return false;
    const rows = usuarioConflicts(loaded, current, typed, this.knownRoles());
    const choice = rows.length ? await firstValueFrom(this.conflicts.ask(rows)) : 'mine';
    if (choice === 'cancel') return false;
    this.usuario.set(current);
    this.model.set(choice === 'mine' ? typed : takeTheirUsuario(loaded, current, typed));
    if (choice === 'theirs') this.notifier.success('Ahora ves lo guardado. Revísalo.');
    return choice === 'mine';
  }

  private async send(): Promise<TreeValidationResult> {
    const typed = this.model();
    const sent = this.loaded()!;
    const saved = await this.usuarioSave.send(sent, this.changes());
    const { usuario, landed, failure } = saved;
    if (this.hasLeft(sent)) {
      if (failure) this.notifier.failure(unconfirmedSave(usuarioLabel(sent)));
      else this.notifier.success(landed.join(' '));
      return;
    }
    this.remember(usuario);
    if (!failure) {
      startOver(this.form, this.model, usuarioForm(usuario));
      this.draft.discard();
      this.notifier.success(landed.join(' ') || 'Los cambios ya estaban guardados.');
      return;
    }
    this.model.set(whatIsLeft(typed, saved));
    this.failure.set(failure);
    const message = failure.kind === 'conflict' ? EMAIL_IN_USE : undefined;
    return serverErrors(failure.fields, usuarioFields(this.form), message);
  }

  /** Whether the page shows another record by now, as after "Mi cuenta". */
  private hasLeft({ id }: Usuario): boolean {
    return this.id() !== id;
  }

  private remember(usuario: Usuario): void {
    this.usuario.set(usuario);
    const role = usuario.role?.nombre ? usuario.role : (this.session.user()?.role ?? null);
    this.session.updateUser({ ...usuario, role });
  }
}
