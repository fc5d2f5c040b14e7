import { HttpResourceRef } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { UsuarioApi } from '../../api/usuario-api';
import { displayNameDoubt } from '../../domain/quality/name-rule';
import { Role } from '../../domain/usuario/role';
import { Usuario } from '../../domain/usuario/usuario';
import { ChoiceField } from '../../forms/fields/choice-field';
import { EmailHint } from '../../forms/fields/email-hint';
import { FieldErrors } from '../../forms/fields/field-errors';
import { OUTLINED_FIELDS } from '../../forms/fields/outlined-fields';
import { differences } from '../../forms/saving/three-way-merge';
import { ClosedAccesses } from '../../session/closed-accesses';
import type { Choice } from '../../ui/choosing/choice';
import { ActiveSwitch } from '../account/active-switch';
import { TakenEmail } from '../account/taken-email';
import { editText } from './usuario-changes';
import { AccountEdits, usuarioEdits, UsuarioField } from './usuario-edits';

/** The account's half of a user on record; each changed field says what it was. */
@Component({
  selector: 'app-recorded-account',
  imports: [
    ActiveSwitch,
    ChoiceField,
    EmailHint,
    FieldErrors,
    FormField,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    TakenEmail,
  ],
  host: { class: 'fields' },
  providers: [OUTLINED_FIELDS],
  templateUrl: './recorded-account.html',
})
export class RecordedAccount {
  readonly account = input.required<FieldTree<AccountEdits>>();
  readonly recorded = input.required<Usuario>();
  readonly roles = input.required<HttpResourceRef<readonly Role[] | undefined>>();
  /** Whose e-mail is typed; null when it is free, or nobody knows. */
  readonly takenBy = input.required<Usuario | null>();

  protected readonly closedAccesses = inject(ClosedAccesses);
  private readonly accounts = inject(UsuarioApi).all;
  /** Whoever has the old address of this account misspells nothing. */
  protected readonly otherEmails = computed(() => {
    const { id } = this.recorded();
    return this.accounts.value().flatMap((other) => (other.id === id ? [] : [other.email]));
  });
  protected readonly before = computed(() => {
    const recorded = usuarioEdits(this.recorded());
    const changed = differences(recorded.account, this.account()().value()) as UsuarioField[];
    const texts = changed.map((field) => [field, editText(field, recorded, this.options())]);
    return Object.fromEntries(texts) as Partial<Record<UsuarioField, string>>;
  });
  protected readonly nameDoubt = computed(() => {
    const doubt = displayNameDoubt(this.account().name().value());
    return doubt && ` · ${doubt}`;
  });
  /** The role on record stands here before the list of roles arrives, and without it. */
  private readonly options = computed(() => {
    const resource = this.roles();
    const { role } = this.recorded();
    const all = resource.hasValue() ? resource.value() : [];
    const missing = role && !all.some(({ id }) => id === role.id);
    return missing ? [role, ...all] : all;
  });
  protected readonly choices = computed<readonly Choice<number | ''>[]>(() => {
    const roles = this.options().map(({ id, nombre }) => ({
      value: id,
      label: nombre || 'sin dato',
    }));
    return this.recorded().role ? roles : [{ value: '', label: 'sin dato' }, ...roles];
  });
}
