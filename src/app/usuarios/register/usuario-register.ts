import { afterNextRender, Component, computed, inject, Injector, signal } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { FormRoot, TreeValidationResult } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { filter, firstValueFrom } from 'rxjs';
import { ApiError, toApiError } from '../../api/api-error';
import { RoleApi } from '../../api/role-api';
import { UsuarioApi } from '../../api/usuario-api';
import { sameEmail } from '../../domain/email';
import { DraftNotice } from '../../forms/draft-notice';
import { DraftedForm } from '../../forms/drafted-form';
import { focusFirstError, serverErrors } from '../../forms/server-errors';
import { PersonaFields } from '../../personas/fields/persona-fields';
import { BackLink } from '../../ui/back-link';
import { FailureNotice } from '../../ui/failure-notice';
import { AccountFields } from '../account/account-fields';
import {
  EMAIL_IN_USE,
  EMPTY_USUARIO_FORM,
  registrationSchema,
  usuarioDraft,
  usuarioFields,
  UsuarioForm,
} from '../account/usuario-schema';
import { LeftoverPersona } from './leftover-persona';
import { Registered, Registration, registrationBody } from './registration';
import { RegistrationResult } from './registration-result';

/** Registers a user: account and persona in one step. */
@Component({
  imports: [
    AccountFields,
    BackLink,
    DraftNotice,
    FailureNotice,
    FormRoot,
    LeftoverPersona,
    MatButtonModule,
    PersonaFields,
    RegistrationResult,
  ],
  providers: [Registration],
  host: { class: 'page' },
  templateUrl: './usuario-register.html',
})
export class UsuarioRegister {
  private readonly registration = inject(Registration);
  private readonly injector = inject(Injector);
  /** To know an e-mail that is in use before sending. Without it, the backend says so after. */
  private readonly accounts = inject(UsuarioApi).all;
  private readonly accountsRead = toObservable(this.accounts.isLoading).pipe(
    filter((loading) => !loading),
  );
  protected readonly leftover = this.registration.leftover;
  protected readonly roles = inject(RoleApi).list();

  protected readonly failure = signal<ApiError | null>(null);
  protected readonly registered = signal<Registered | null>(null);

  protected readonly form = new DraftedForm<UsuarioForm>({
    screen: () => 'usuarios/registrar',
    start: signal(EMPTY_USUARIO_FORM),
    empty: EMPTY_USUARIO_FORM,
    readDraft: usuarioDraft,
    leftOut: 'La contraseña no se guarda en el borrador: escríbela de nuevo.',
    schema: registrationSchema((email) => this.isTaken(email)),
    submit: () => this.register(),
  });
  protected readonly knownRoles = computed(() => (this.roles.hasValue() ? this.roles.value() : []));

  constructor() {
    this.accounts.refresh();
  }

  protected registerAnother(): void {
    this.registered.set(null);
    this.registration.startAnew();
    this.form.startOver(EMPTY_USUARIO_FORM);
    this.accounts.reload();
  }

  private isTaken(email: string): boolean {
    return this.accounts.value().some((usuario) => sameEmail(usuario.email, email));
  }

  private async register(): Promise<TreeValidationResult> {
    this.failure.set(null);
    try {
      await firstValueFrom(this.accountsRead);
      if (this.form.fields.account.email().invalid()) {
        focusFirstError(this.form.fields);
        return undefined;
      }
      const registered = await this.registration.register(registrationBody(this.form.model()));
      this.registered.set(registered);
      this.form.settle();
      // The password has done its work: when its field is gone, nothing holds it any more.
      afterNextRender(() => this.form.startOver(EMPTY_USUARIO_FORM), {
        injector: this.injector,
      });
      return undefined;
    } catch (error) {
      const failure = toApiError(error);
      this.failure.set(failure);
      return this.errorsOf(failure);
    }
  }

  private errorsOf({ kind, fields }: ApiError): TreeValidationResult {
    const message = kind === 'conflict' ? EMAIL_IN_USE : undefined;
    return serverErrors(fields, usuarioFields(this.form.fields), message);
  }
}
