import { HttpResourceRef } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';
import { UsuarioApi } from '../../api/usuario-api';
import { Role } from '../../domain/role';
import { EmailHint } from '../../forms/email-hint';
import { FieldErrors } from '../../forms/field-errors';
import { PasswordField } from './password/password-field';
import { AccountDetails } from './usuario-schema';

/** The account's half of a user. */
@Component({
  selector: 'app-account-fields',
  imports: [
    EmailHint,
    FieldErrors,
    FormField,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    MatSlideToggleModule,
    PasswordField,
  ],
  host: { class: 'fields' },
  templateUrl: './account-fields.html',
  styleUrl: './account-fields.scss',
})
export class AccountFields {
  readonly account = input.required<FieldTree<AccountDetails>>();
  readonly roles = input.required<HttpResourceRef<readonly Role[] | undefined>>();
  /** The role on record; absent when registering, null where the backend leaves it out. */
  readonly recordedRole = input<Role | null>();

  private readonly accounts = inject(UsuarioApi).all;
  protected readonly knownEmails = computed(() => this.accounts.value().map(({ email }) => email));
  protected readonly registering = computed(() => this.recordedRole() === undefined);
  /** The role on record stands here before the list of roles arrives, and without it. */
  protected readonly options = computed(() => {
    const resource = this.roles();
    const listed = resource.hasValue() ? resource.value() : [];
    const recorded = this.recordedRole();
    const missing = recorded && !listed.some(({ id }) => id === recorded.id);
    return missing ? [recorded, ...listed] : listed;
  });
  /** The option that sends no role; an account that has one cannot go back to none. */
  protected readonly noRole = computed(() => {
    if (this.registering()) return 'Predeterminado';
    return this.recordedRole() ? null : 'sin dato';
  });
}
