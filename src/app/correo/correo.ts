import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { Router } from '@angular/router';
import { ChevronLeft, ChevronRight } from 'lucide';
import { UsuarioApi } from '../api/usuario-api';
import { Mail, Recipient } from '../domain/mail/mail';
import {
  Insert,
  INSERTS,
  insertText,
  lacksRole,
  mailFor,
  unknownInserts,
} from '../domain/mail/mail-merge';
import { usuarioLabel } from '../domain/usuario/usuario-labels';
import { DraftNotice } from '../forms/draft/draft-notice';
import { DraftedForm } from '../forms/draft/drafted-form';
import { FieldErrors } from '../forms/fields/field-errors';
import { Held } from '../forms/fields/held';
import { OUTLINED_FIELDS } from '../forms/fields/outlined-fields';
import { MailTemplate } from '../preferences/mail-templates';
import { Runs } from '../runs/runs';
import { Session } from '../session/session';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon/icon';
import { BackLink } from '../ui/navigation/back-link';
import { oneValue } from '../ui/navigation/one-value';
import { Notifier } from '../ui/toast/notifier';
import { CountedWait } from '../ui/waiting/counted-wait';
import { messageLength, sendLabel } from './form-words';
import { mailInvitation, writeAgain } from './mail-beginning';
import { EMPTY_MAIL, mailSchema, readMailDraft, WrittenMail } from './mail-draft';
import { MailPreview } from './mail-preview';
import { MailResult, SentMail } from './mail-result';
import { MailRoles } from './mail-roles';
import { planMail } from './mail-run';
import { MailSending } from './mail-sending';
import { PreviewedMail } from './previewed-mail';
import { RecipientIndex } from './recipients/recipient-index';
import { RecipientsField } from './recipients/recipients-field';
import { judgedRecipients, named } from './recipients/recipients-typed';
import { TemplateField } from './template-field';

/** Writes one plain-text notice, to one person or to several: a mail of their own for each. */
@Component({
  imports: [
    BackLink,
    CountedWait,
    DraftNotice,
    FailureNotice,
    FieldErrors,
    FormField,
    FormRoot,
    Held,
    Icon,
    MailPreview,
    MailResult,
    MatButtonModule,
    MatInputModule,
    RecipientsField,
    TemplateField,
  ],
  host: { class: 'page' },
  providers: [OUTLINED_FIELDS],
  templateUrl: './correo.html',
  styleUrl: './correo.scss',
})
export class Correo {
  /** A recipient and a subject to begin with, where an address has them. */
  readonly email = input('', { transform: oneValue });
  readonly nombre = input('', { transform: oneValue });
  readonly asunto = input('', { transform: oneValue });

  private readonly session = inject(Session);
  private readonly runs = inject(Runs);
  private readonly router = inject(Router);
  private readonly notifier = inject(Notifier);
  private readonly invitation = mailInvitation();
  protected readonly accounts = inject(UsuarioApi).all;

  protected readonly inserts = INSERTS;
  protected readonly insertable = INSERTS.map(insertText).join(', ');
  protected readonly icons = { next: ChevronRight, previous: ChevronLeft };
  /** Suggestions are an aid: without the list of accounts, addresses are typed in full. */
  protected readonly index = computed(() => new RecipientIndex(this.accounts.value()));

  /** Whom a link or the address names. */
  private readonly asked = computed(() => {
    const one = { email: this.email(), name: this.nombre() };
    return judgedRecipients(this.invitation?.recipients ?? [one], this.index());
  });
  private readonly begun = computed<WrittenMail>(() => ({
    ...EMPTY_MAIL,
    subject: this.asunto(),
    ...this.invitation,
    ...this.asked(),
  }));
  protected readonly form = new DraftedForm<WrittenMail>({
    screen: () => 'correo',
    start: this.begun,
    empty: EMPTY_MAIL,
    // Whole or not at all: a message must not end up with another recipient.
    base: EMPTY_MAIL,
    readDraft: readMailDraft,
    version: computed(() =>
      JSON.stringify([this.invitation, this.email(), this.nombre(), this.asunto()]),
    ),
    otherVersion: 'Es de otro correo que no enviaste.',
    schema: mailSchema({
      named: (recipient) => named(recipient, this.index()),
      lacksRole: (draft, { email }) => lacksRole(draft, this.index().accountOf(email)),
      isRoleAwaited: ({ email }) => this.roles.isAwaited(email),
    }),
    submit: () => this.send(),
    failure: () => this.sending.failure(),
  });
  protected readonly draft = this.form.model;
  protected readonly roles: MailRoles = new MailRoles(this.draft, this.index);
  protected readonly unknownInserts = computed(() => unknownInserts(this.draft()).join(', '));
  protected readonly messageLength = computed(() => messageLength(this.draft().message));
  protected readonly sendLabel = computed(() => sendLabel(this.draft()));

  protected readonly preview = new PreviewedMail(this.draft, (recipient) => this.mailTo(recipient));
  protected readonly sending = new MailSending();
  protected readonly testing = signal(false);
  protected readonly sent = signal<SentMail | null>(null);

  constructor() {
    this.accounts.refresh();
    writeAgain(this.draft, this.index());
  }

  /** Where the writing stands. */
  protected write(insert: Insert, message: HTMLTextAreaElement): void {
    message.focus();
    message.setRangeText(insertText(insert), message.selectionStart, message.selectionEnd, 'end');
    message.dispatchEvent(new Event('input', { bubbles: true }));
  }

  protected useTemplate({ subject, message }: MailTemplate): void {
    this.draft.update((draft) => ({ ...draft, subject, message }));
  }

  protected discard(): void {
    this.sending.forget();
    this.form.discard();
  }

  protected writeAnother(): void {
    this.sent.set(null);
    this.form.startOver(EMPTY_MAIL);
  }

  /** To oneself, with what the recipient who is looked at would read. */
  protected async sendTest(): Promise<void> {
    const user = this.session.user();
    const { subject, message } = this.form.fields;
    if (!user || this.testing()) return;
    for (const field of [subject, message]) field().markAsTouched();
    const wrong = [subject, message].find((field) => field().invalid());
    if (wrong) return wrong().focusBoundControl();
    this.testing.set(true);
    const sent = await this.sending.send({
      ...this.preview.mail(),
      email: user.email,
      name: usuarioLabel(user),
    });
    if (sent) {
      const unconfirmed = sent.confirmed ? '' : ' El proveedor no lo confirmó todavía.';
      this.notifier.success(`La prueba salió a ${user.email}.${unconfirmed}`);
    }
    this.testing.set(false);
  }

  private mailTo(recipient: Recipient): Mail {
    const account = this.index().accountOf(recipient.email);
    return mailFor(this.draft(), named(recipient, this.index()), account);
  }

  private async send(): Promise<undefined> {
    const [recipient, ...others] = this.draft().recipients;
    if (others.length) return this.sendToSeveral();
    const sent = await this.sending.send(this.mailTo(recipient!));
    if (!sent) return;
    this.form.settle();
    this.sent.set(sent);
  }

  /** At ten a minute it takes its time: as a run it goes on while people work elsewhere. */
  private async sendToSeveral(): Promise<undefined> {
    const id = await this.runs.begin(planMail(this.draft(), this.index()));
    this.form.startOver(EMPTY_MAIL);
    await this.router.navigate(['/trabajos', id]);
  }
}
