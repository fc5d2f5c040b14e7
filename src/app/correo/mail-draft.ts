import { Schema, schema, validate, ValidationError } from '@angular/forms/signals';
import { readArray, readTexts } from '../domain/answer';
import { Recipient } from '../domain/mail/mail';
import { MailDraft } from '../domain/mail/mail-merge';
import { clean, countCharacters } from '../domain/text/clean-text';
import { hasOtherLetters, isEmail, whyNotEmail } from '../domain/text/email';
import { formatCount } from '../domain/text/format-count';
import { readNumber, readObject, readText, readTextOr } from '../domain/wire';
import { limit, requireText } from '../forms/fields/text-rules';

/** The mail as it is on the screen. */
export interface WrittenMail extends MailDraft {
  /** What is typed as a recipient and is no address yet. */
  readonly rest: string;
  /** Accounts that were chosen, and that no mail reaches: their address is none. */
  readonly unreachable: readonly number[];
}

export const EMPTY_MAIL: WrittenMail = {
  recipients: [],
  rest: '',
  unreachable: [],
  subject: '',
  message: '',
};

export const MAX_SUBJECT = 200;
/** Far below the 100 kB that the backend takes as a whole (contract, C). */
export const MAX_MESSAGE = 20_000;
/** The longest on record: names of 100 characters and two surnames of 50 (contract, A). */
const MAX_NAME = 202;

export interface MailRules {
  /** With the name on record, where none was typed. */
  named(recipient: Recipient): Recipient;
  /** Whether the mail would say a role that nobody knows. */
  lacksRole(draft: MailDraft, recipient: Recipient): boolean;
  /** Whether it is still being read. */
  isRoleAwaited(recipient: Recipient): boolean;
}

/** `POST /mail` is public: what it must not be abused for is refused here. */
export function mailSchema(rules: MailRules): Schema<WrittenMail> {
  return schema<WrittenMail>((path) => {
    validate(path.recipients, ({ value, valueOf }) => {
      const rest = valueOf(path.rest);
      return rest ? refusal(incomplete(rest)) : whyNotRecipients(value().map(rules.named));
    });
    requireText(path.subject, 'Escribe el asunto.');
    limit(path.subject, MAX_SUBJECT);
    requireText(path.message, 'Escribe el mensaje.');
    limit(path.message, MAX_MESSAGE);
    validate(path.message, ({ valueOf }) => {
      const draft = valueOf(path);
      const unknown = draft.recipients.filter((recipient) => rules.lacksRole(draft, recipient));
      if (unknown.some(rules.isRoleAwaited)) return refusal('Leyendo roles… Envía en un momento.');
      return refusal(unknown.length ? unknownRole(unknown[0]!, unknown.length) : null);
    });
  });
}

function refusal(message: string | null): { kind: string; message: string } | undefined {
  return message ? { kind: 'rule', message } : undefined;
}

function incomplete(rest: string): string {
  if (hasOtherLetters(rest)) return whyNotEmail(rest)!;
  return `«${rest}» no es un correo completo, como nombre@ejemplo.com.`;
}

function unknownRole({ name, email }: Recipient, count: number): string {
  const others = count > 1 ? ` ni de ${formatCount(count - 1)} más` : '';
  return `No se conoce el rol de ${name || email}${others}: quita {rol}.`;
}

/** What is wrong with the recipients, and whose name it is where it is a name. */
export type NameRefusal = ValidationError & { readonly email?: string };

/** Why the mail cannot go to them. */
export function whyNotRecipients(recipients: readonly Recipient[]): NameRefusal | undefined {
  if (recipients.length === 0) return refusal('Elige o escribe al menos un destinatario.');
  const nameless = recipients.find(({ name }) => clean(name) === '');
  if (nameless) {
    const { email } = nameless;
    return { kind: 'name', email, message: `Escribe el nombre con el que se saluda a ${email}.` };
  }
  const long = recipients.find(({ name }) => countCharacters(clean(name)) > MAX_NAME);
  if (!long) return undefined;
  const message = `El nombre de ${long.email} puede tener ${MAX_NAME} caracteres como máximo.`;
  return { kind: 'name', email: long.email, message };
}

/** What a draft may keep. @throws UnexpectedAnswer */
export function readMailDraft(value: unknown): WrittenMail {
  const { recipients, rest, unreachable, subject, message } = readObject<WrittenMail>(
    value,
    'correo',
  );
  return {
    recipients: readArray(recipients, 'destinatarios')
      .map((recipient) => readTexts({ email: '', name: '' }, recipient))
      .filter(({ email }) => isEmail(email)),
    rest: readTextOr('', rest, 'por agregar'),
    unreachable: readArray(unreachable ?? [], 'sin correo').map((id) => readNumber(id, 'id')),
    subject: readText(subject, 'asunto'),
    message: readText(message, 'mensaje'),
  };
}
