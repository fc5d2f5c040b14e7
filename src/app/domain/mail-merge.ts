import { Mail, Recipient } from './mail';
import { Usuario } from './usuario';

/** What a person writes once, for every recipient. */
export interface MailDraft {
  readonly recipients: readonly Recipient[];
  readonly subject: string;
  readonly message: string;
}

/** What can stand in a message and is another thing for each recipient. */
export const INSERTS = ['nombre', 'correo', 'rol'] as const;
export type Insert = (typeof INSERTS)[number];

export function insertText(insert: Insert): string {
  return `{${insert}}`;
}

const WRITTEN_INSERT = /\{(nombre|correo|rol)\}/g;

/** The mail that one recipient gets. What is not known of them stays as it was written. */
export function mailFor(
  { subject, message }: Pick<MailDraft, 'subject' | 'message'>,
  recipient: Recipient,
  account: Usuario | undefined,
): Mail {
  const known = insertsFor(recipient, account);
  const fill = (text: string) =>
    text.replace(WRITTEN_INSERT, (written, insert: Insert) => known[insert] || written);
  return { ...recipient, subject: fill(subject), message: fill(message) };
}

/** Whether the mail says which role this recipient has, and nobody knows. */
export function lacksRole(
  { subject, message }: Pick<MailDraft, 'subject' | 'message'>,
  account: Usuario | undefined,
): boolean {
  return `${subject}\n${message}`.includes(insertText('rol')) && !account?.role?.nombre;
}

function insertsFor(
  { name, email }: Recipient,
  account: Usuario | undefined,
): Record<Insert, string> {
  return { nombre: name.trim(), correo: email, rol: account?.role?.nombre ?? '' };
}
