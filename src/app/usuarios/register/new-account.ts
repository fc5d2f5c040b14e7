import { HttpResourceRef } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { Check } from 'lucide';
import { UsuarioApi } from '../../api/usuario-api';
import { displayNameDoubt } from '../../domain/quality/name-rule';
import { Role } from '../../domain/usuario/role';
import { ChoiceField } from '../../forms/fields/choice-field';
import { EmailHint } from '../../forms/fields/email-hint';
import { FieldErrors } from '../../forms/fields/field-errors';
import { OUTLINED_FIELDS } from '../../forms/fields/outlined-fields';
import type { Choice } from '../../ui/choosing/choice';
import { MOST_DRAWN } from '../../ui/choosing/choosing';
import { Icon } from '../../ui/icon/icon';
import { ActiveSwitch } from '../account/active-switch';
import { PasswordField } from '../account/password/password-field';
import { TakenEmail } from '../account/taken-email';
import { AccountDetails } from '../account/usuario-schema';
import { EmailOwners, KnownOfEmail } from './registration/email-owners';
import { RoleCards } from './roles/role-cards';

/** The account's half of a user to come. */
@Component({
  selector: 'app-new-account',
  imports: [
    ActiveSwitch,
    ChoiceField,
    EmailHint,
    FieldErrors,
    FormField,
    Icon,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    PasswordField,
    RoleCards,
    TakenEmail,
  ],
  host: { class: 'fields' },
  providers: [OUTLINED_FIELDS],
  templateUrl: './new-account.html',
  styleUrl: './new-account.scss',
})
export class NewAccount {
  readonly account = input.required<FieldTree<AccountDetails>>();
  readonly roles = input.required<HttpResourceRef<readonly Role[] | undefined>>();
  /** What is known of the e-mail. */
  readonly known = input.required<KnownOfEmail>();

  private readonly owners = inject(EmailOwners);
  protected readonly takenBy = computed(() => this.owners.ownerOf(this.account().email().value()));
  private readonly accounts = inject(UsuarioApi).all;
  protected readonly knownEmails = computed(() => this.accounts.value().map(({ email }) => email));
  protected readonly nameDoubt = computed(() => displayNameDoubt(this.account().name().value()));
  protected readonly icons = { free: Check };
  /** Null where they can stand side by side. */
  protected readonly searchedRoles = computed<readonly Choice<number | ''>[] | null>(() => {
    const resource = this.roles();
    const roles = resource.hasValue() ? resource.value() : [];
    if (roles.length <= MOST_DRAWN) return null;
    return roles.map(({ id, nombre }) => ({ value: id, label: nombre || 'sin dato' }));
  });
}
