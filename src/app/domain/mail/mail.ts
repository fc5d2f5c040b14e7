import { readArray, readTexts } from '../answer';
import { clean } from '../text/clean-text';
import { readNumber, readObject, readTextOr } from '../wire';

/** Body of `POST /mail`: one plain-text notice to one person. */
export interface Mail {
  email: string;
  subject: string;
  /** Plain text; line breaks arrive as typed. */
  message: string;
  /** The recipient's display name, used in the greeting. */
  name: string;
}

/** As it is sent: the message keeps its lines, and nothing else has more than one. */
export function cleanMail({ email, subject, message, name }: Mail): Mail {
  return {
    email: clean(email),
    subject: clean(subject),
    message: plainText(message),
    name: clean(name),
  };
}

/** Line ends of other programs: Word's Shift+Enter is a vertical tab, that of web pages U+2028. */
const OTHER_LINE_END = /[\v\f\u0085\u2028\u2029]/g;
/** Control characters that no text has, and halves of characters: backends refuse them. */
const NO_TEXT = /(?![\t\n\r])[\p{Cc}\p{Cs}]/gu;

function plainText(text: string): string {
  return text.replace(OTHER_LINE_END, '\n').replace(NO_TEXT, '').normalize('NFC');
}

export interface MailReceipt {
  /** The provider's id; null = accepted, but the provider has not confirmed it (contract, C). */
  id: string | null;
}

/** Reads the answer of `POST /mail`. Some providers count their mails: an id may be a number. */
export function parseMailReceipt(answer: unknown): MailReceipt {
  const { id } = readObject<MailReceipt>(answer, 'respuesta');
  return { id: typeof id === 'number' ? String(id) : readTextOr(null, id, 'id') };
}

/** Whom a mail goes to. */
export type Recipient = Pick<Mail, 'email' | 'name'>;

/** What a mail begins with, for whoever leads to `/correo`. */
export interface MailInvitation {
  readonly recipients: readonly Recipient[];
  readonly subject?: string;
  readonly message?: string;
  /** Accounts that were chosen, too, and that no mail reaches. */
  readonly unreachable?: readonly number[] | undefined;
}

/**
 * The invitation as a navigation carries it: in `history.state`. An address is read by others, in
 * logs and over shoulders.
 */
export function mailState(invitation: MailInvitation): { mail: MailInvitation } {
  return { mail: invitation };
}

/** A mail that was taken back before it was sent, on its way back to where it was written. */
export function unsentState(mail: MailInvitation): { unsentMail: MailInvitation } {
  return { unsentMail: mail };
}

/** What `mailState` put there, or `unsentState`; null where nothing of it is. */
export function readMailState(
  state: unknown,
  key: 'mail' | 'unsentMail' = 'mail',
): MailInvitation | null {
  try {
    const mail = readObject<Record<typeof key, unknown>>(state, 'state')[key];
    const { recipients, subject, message, unreachable } = readObject<MailInvitation>(mail, 'mail');
    return {
      recipients: readArray(recipients, 'recipients').map((recipient) =>
        readTexts({ email: '', name: '' }, recipient),
      ),
      subject: readTextOr('', subject, 'subject'),
      message: readTextOr('', message, 'message'),
      unreachable: readArray(unreachable ?? [], 'unreachable').map((id) => readNumber(id, 'id')),
    };
  } catch {
    return null;
  }
}
