import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { firstValueFrom } from 'rxjs';
import { ApiError, toApiError } from '../api/api-error';
import { MailApi } from '../api/mail-api';
import { UsuarioApi } from '../api/usuario-api';
import { countCharacters } from '../domain/clean-text';
import { cleanMail, Mail, MailReceipt } from '../domain/mail';
import { Usuario, usuarioLabel } from '../domain/usuario';
import { DraftNotice } from '../forms/draft-notice';
import { DraftedForm } from '../forms/drafted-form';
import { FieldErrors } from '../forms/field-errors';
import { FailureNotice } from '../ui/failure-notice';
import { oneValue } from '../ui/one-value';
import { MailLimit, MAILS_PER_MINUTE } from './mail-limit';
import { MailPreview } from './mail-preview';
import { EMPTY_MAIL, mailDraft, mailSchema, MAX_MESSAGE } from './mail-schema';
import { MailSent } from './mail-sent';
import { RecipientIndex } from './recipient-index';

/** Writes one plain-text notice to one person. */
@Component({
  imports: [
    DraftNotice,
    FailureNotice,
    FieldErrors,
    FormField,
    FormRoot,
    MailPreview,
    MailSent,
    MatAutocompleteModule,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
  ],
  host: { class: 'page' },
  templateUrl: './correo.html',
  styleUrl: './correo.scss',
})
export class Correo {
  /** A recipient and a subject to begin with, from the link that led here. */
  readonly email = input('', { transform: oneValue });
  readonly nombre = input('', { transform: oneValue });
  readonly asunto = input('', { transform: oneValue });

  private readonly mailApi = inject(MailApi);
  private readonly limit = inject(MailLimit);
  private readonly accounts = inject(UsuarioApi).all;

  protected readonly maxMessage = MAX_MESSAGE;
  protected readonly label = usuarioLabel;

  protected readonly failure = signal<ApiError | null>(null);
  protected readonly sent = signal<{ mail: Mail; receipt: MailReceipt } | null>(null);

  private readonly begun = computed<Mail>(() => ({
    ...EMPTY_MAIL,
    email: this.email(),
    name: this.nombre(),
    subject: this.asunto(),
  }));
  protected readonly form = new DraftedForm<Mail>({
    screen: () => 'correo',
    start: this.begun,
    empty: EMPTY_MAIL,
    // Whole or not at all: a message must not end up with another recipient.
    base: EMPTY_MAIL,
    readDraft: mailDraft,
    version: computed(() => JSON.stringify(this.begun())),
    otherVersion: 'Es de otro correo que no enviaste: elige si lo recuperas o escribes este.',
    schema: mailSchema,
    submit: () => this.send(),
  });
  protected readonly mail = this.form.model;
  protected readonly messageLength = computed(() => countCharacters(this.mail().message));

  /** Suggestions are an aid: without the list of accounts, addresses are typed in full. */
  private readonly index = computed(() => new RecipientIndex(this.accounts.value()));
  protected readonly suggestions = computed(() => this.index().matches(this.mail().email));

  constructor() {
    this.accounts.refresh();
  }

  protected choose(usuario: Usuario): void {
    this.mail.update((mail) => ({ ...mail, name: usuarioLabel(usuario) }));
  }

  protected writeAnother(): void {
    this.sent.set(null);
    this.form.startOver(EMPTY_MAIL);
  }

  private async send(): Promise<undefined> {
    this.failure.set(null);
    const seconds = this.limit.secondsToWait();
    if (seconds > 0) {
      this.failure.set(new ApiError('throttled', tooMany(seconds)));
      return;
    }
    const mail = cleanMail(this.mail());
    this.limit.record();
    try {
      this.sent.set({ mail, receipt: await firstValueFrom(this.mailApi.send(mail)) });
      this.form.settle();
    } catch (error) {
      this.failure.set(withDoubt(toApiError(error)));
    }
  }
}

function tooMany(seconds: number): string {
  return `Ya salieron ${MAILS_PER_MINUTE} correos en el último minuto. Podrás enviar este en ${seconds} segundos: lo que escribiste se conserva.`;
}

/** A mail whose answer was lost may have gone out: the person decides, not we. */
function withDoubt(error: ApiError): ApiError {
  if (!error.outcomeUnknown) return error;
  const doubt =
    'No se sabe si el correo salió. Si lo envías de nuevo, puede llegar dos veces. Lo que escribiste se conserva.';
  return new ApiError(error.kind, `${error.message} ${doubt}`, {}, error.detail);
}
