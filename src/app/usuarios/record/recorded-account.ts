import { HttpResourceRef } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';
import { Role } from '../../domain/role';
import { FieldErrors } from '../../forms/field-errors';
import { AccountEdits } from './usuario-edits';

/** The account's half of a user on record. */
@Component({
  selector: 'app-recorded-account',
  imports: [
    FieldErrors,
    FormField,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    MatSlideToggleModule,
  ],
  host: { class: 'fields' },
  templateUrl: './recorded-account.html',
  styleUrl: '../account/account-fields.scss',
})
export class RecordedAccount {
  readonly account = input.required<FieldTree<AccountEdits>>();
  readonly roles = input.required<HttpResourceRef<readonly Role[] | undefined>>();
  /** null where the backend leaves it out. */
  readonly recordedRole = input.required<Role | null>();

  /** The role on record stands here before the list of roles arrives, and without it. */
  protected readonly options = computed(() => {
    const resource = this.roles();
    const listed = resource.hasValue() ? resource.value() : [];
    const recorded = this.recordedRole();
    const missing = recorded && !listed.some(({ id }) => id === recorded.id);
    return missing ? [recorded, ...listed] : listed;
  });
}
