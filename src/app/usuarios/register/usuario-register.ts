import { Component, computed, DestroyRef, inject, Injector, signal } from '@angular/core';
import { FormRoot, TreeValidationResult } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { ApiError, toApiError } from '../../api/api-error';
import { RoleApi } from '../../api/role-api';
import { DraftNotice } from '../../forms/draft/draft-notice';
import { DraftedForm } from '../../forms/draft/drafted-form';
import { Held } from '../../forms/fields/held';
import { serverErrors, showErrors } from '../../forms/fields/server-errors';
import { keptWhile } from '../../forms/kept-while';
import { LookAgain } from '../../forms/saving/look-again';
import { SendingDoubt } from '../../forms/saving/sending-doubt';
import { DuplicateNotice } from '../../personas/create/duplicate-notice';
import { NewDuplicates } from '../../personas/create/new-duplicates';
import { PersonaFields } from '../../personas/fields/persona-fields';
import { ComesIntoView } from '../../ui/comes-into-view';
import { BackLink } from '../../ui/navigation/back-link';
import { CountedWait } from '../../ui/waiting/counted-wait';
import { resetPassword } from '../account/password/reset-password';
import {
  EMPTY_USUARIO_FORM,
  usuarioDraft,
  usuarioFields,
  UsuarioForm,
} from '../account/usuario-schema';
import { LandedAccount } from './landed-account';
import { loadParts } from './load-parts';
import { NewAccount } from './new-account';
import { Attempt, versionsOf } from './registration/attempts-in-doubt';
import { Registered } from './registration/completion';
import { EmailOwners, KnownOfEmail } from './registration/email-owners';
import { LandedAttempt } from './registration/landed-attempt';
import { LeftoverPersona } from './registration/leftover-persona';
import { LeftoverSearch } from './registration/leftover-search';
import { Registration, RegistrationOutcome } from './registration/registration';
import { lookFirst, ownWords } from './registration/registration-failures';
import { Asked, registrationBody, withoutPassword } from './registration/registration-request';
import { registrationSchema } from './registration/registration-schema';
import { RegistrationStart } from './registration/registration-start';

/** Registers a user: account and persona in one step. */
@Component({
  imports: [
    CountedWait,
    BackLink,
    ComesIntoView,
    DraftNotice,
    DuplicateNotice,
    FormRoot,
    Held,
    LandedAccount,
    LeftoverPersona,
    MatButtonModule,
    NewAccount,
    PersonaFields,
    RouterLink,
    SendingDoubt,
  ],
  providers: [EmailOwners, LeftoverSearch, Registration],
  host: { class: 'page' },
  templateUrl: './usuario-register.html',
  styleUrl: './usuario-register.scss',
})
export class UsuarioRegister {
  private readonly registration = inject(Registration);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly emailOwners = inject(EmailOwners);
  private readonly destroyRef = inject(DestroyRef);

  protected readonly leftover = this.registration.leftover;
  protected readonly roles = inject(RoleApi).list();
  protected readonly knownRoles = computed(() => (this.roles.hasValue() ? this.roles.value() : []));
  private readonly start = new RegistrationStart(this.knownRoles);
  protected readonly form = new DraftedForm<UsuarioForm>({
    screen: () => this.start.screen,
    start: this.start.value,
    empty: EMPTY_USUARIO_FORM,
    readDraft: usuarioDraft,
    leftOut: 'La contraseña no se guarda en el borrador: escríbela de nuevo.',
    schema: registrationSchema((email) => this.emailOwners.ownerOf(email)),
    submit: () => this.register(),
    failure: () => this.failure(),
  });
  private readonly asked = computed(() => withoutPassword(registrationBody(this.form.model())));
  /** Null where nothing is typed, as on a page that was opened anew, or somebody else. */
  protected readonly typed = computed(() => this.landed.typedIn(this.form, this.asked()));
  private readonly passwordVersion = versionsOf(computed(() => this.form.model().account.password));
  protected readonly attempt = computed(() => ({
    asked: registrationBody(this.form.model()),
    passwordVersion: this.passwordVersion(),
  }));

  private readonly persona = computed(() => this.form.model().persona);
  private readonly newDuplicates = new NewDuplicates(this.persona, this.start.likeId);
  protected readonly duplicates = keptWhile(this.registration.isUnderWay, this.newDuplicates.shown);

  protected readonly failure = signal<ApiError | null>(null);
  /** "Registrar y agregar otro" was pressed, and not "Registrar". */
  protected readonly goOn = signal(false);

  protected readonly lookAgain = new LookAgain(() => this.look());
  protected readonly doubtful = computed(() => {
    const emails = this.form.sending() ? '' : this.registration.doubtful().join(', ');
    return emails && `la cuenta de ${emails}`;
  });
  protected readonly landed = new LandedAttempt(this.registration);
  protected readonly knownOfEmail = computed<KnownOfEmail>(() => {
    const email = this.form.fields.account.email();
    if (!email.valid() || this.registration.isUnderWay()) return 'nothing';
    return this.emailOwners.knows(email.value(), this.landed.current()?.usuario);
  });

  constructor() {
    if (this.registration.doubtful().length) {
      this.lookAgain.start();
      void this.look();
    }
  }

  /** Whether what has no answer turned up. What cannot be read now is looked for the next time. */
  protected async look(): Promise<void> {
    if (this.form.sending() || this.landed.current()) return;
    const attempt = this.attempt();
    const outcome = await this.registration.look(attempt).catch(() => null);
    if (outcome) await this.show(outcome, attempt);
  }

  protected async changeLanded(): Promise<void> {
    const wanted = this.typed() ?? this.landed.current()!.sent;
    if (!this.landed.mayBecome(wanted)) return showErrors(this.form.fields);
    return this.landed.change(wanted, (registered, password) =>
      this.tell(registered, password, wanted),
    );
  }

  protected resetLandedPassword(): Promise<void> {
    return resetPassword(this.injector, this.landed.current()!.usuario);
  }

  private async register(): Promise<TreeValidationResult> {
    this.failure.set(null);
    this.landed.forget();
    const attempt = this.attempt();
    try {
      await loadParts();
      // Whether the password is a first guess may be known only now.
      if (this.form.fields().invalid()) return undefined;
      // Who turned up of what is in doubt is alike too, and no duplicate.
      const earlier = await this.registration.look(attempt);
      if (!earlier && (await this.newDuplicates.hasUnseen(this.form.model().persona))) {
        this.failure.set(lookFirst());
        return undefined;
      }
      const outcome = earlier ?? (await this.registration.register(attempt));
      // Not waited for: the form has done its work when somebody reads what came of it.
      void this.show(outcome, attempt);
      return undefined;
    } catch (error) {
      const failure = toApiError(error);
      this.failure.set(failure);
      if (this.registration.doubtful().length) this.lookAgain.start();
      return serverErrors(failure.fields, usuarioFields(this.form.fields), ownWords(failure));
    }
  }

  /** @param attempt what was on the form when it was asked. */
  private async show(outcome: RegistrationOutcome, { asked }: Attempt): Promise<void> {
    this.lookAgain.stop();
    this.failure.set(null);
    if (outcome.name === 'landed') this.landed.show(outcome, asked.password);
    else await this.tell(outcome.registered, asked.password, withoutPassword(asked));
  }

  /** @param password the account's; null where nobody knows it. */
  private async tell(registered: Registered, password: string | null, asked: Asked): Promise<void> {
    const { openRegisteredDialog } = await loadParts();
    this.failure.set(null);
    this.landed.forget();
    const read = openRegisteredDialog(this.injector, {
      registered,
      password,
      goesOn: this.goOn(),
      finish: (unfinished) => this.registration.finish(unfinished, asked),
    });
    // Not before: the field that loses the focus to the dialog would say that it is empty.
    this.form.startOver(this.start.next(this.form.model().account.id_role, registered.usuario));
    const next = await read;
    if (!next) return;
    this.registration.startAnew();
    if (next === 'reset-password') await resetPassword(this.injector, registered.usuario);
    // Whoever has left meanwhile is not called back.
    else if (this.destroyRef.destroyed) return;
    else if (next === 'done') await this.router.navigate(['/usuarios']);
    else this.form.fields.persona.nombres().focusBoundControl();
    // The field that had the focus before the dialog was left empty: that is nobody's mistake.
    this.form.fields().reset();
  }
}
