import { Usuario } from '../usuario/usuario';
import { Mail, Recipient } from './mail';

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

/** As people type it: '{Nombre}' and '{ nombre }' are meant too. */
const WRITTEN_INSERT = /\{\s*(nombre|correo|rol)\s*\}/gi;
/** One word in braces: who writes that to many most likely means an insert. */
const WORD_IN_BRACES = /\{\s*[\p{L}\p{N}_-]{1,30}\s*\}/gu;

/** The mail that one recipient gets. What is not known of them stays as it was written. */
export function mailFor(
  { subject, message }: Pick<MailDraft, 'subject' | 'message'>,
  recipient: Recipient,
  account: Usuario | undefined,
): Mail {
  const known = insertsFor(recipient, account);
  const fill = (text: string) =>
    text.replace(
      WRITTEN_INSERT,
      (written, insert: string) => known[insert.toLowerCase() as Insert] || written,
    );
  return { ...recipient, subject: fill(subject), message: fill(message) };
}

/** Whether the mail says which role each recipient has. */
export function saysRole({ subject, message }: Pick<MailDraft, 'subject' | 'message'>): boolean {
  return insertsIn(`${subject}\n${message}`).has('rol');
}

/** Whether the mail says which role this recipient has, and nobody knows. */
export function lacksRole(
  draft: Pick<MailDraft, 'subject' | 'message'>,
  account: Usuario | undefined,
): boolean {
  return saysRole(draft) && !account?.role?.nombre;
}

/** What looks like an insert and is none, as '{nombr}': it goes out as it is written. */
export function unknownInserts({
  subject,
  message,
}: Pick<MailDraft, 'subject' | 'message'>): readonly string[] {
  const words = `${subject}\n${message}`.match(WORD_IN_BRACES) ?? [];
  return [...new Set(words)].filter((word) => insertsIn(word).size === 0);
}

function insertsIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(WRITTEN_INSERT)].map(([, insert]) => insert!.toLowerCase()));
}

function insertsFor(
  { name, email }: Recipient,
  account: Usuario | undefined,
): Record<Insert, string> {
  return { nombre: name.trim(), correo: email, rol: account?.role?.nombre ?? '' };
}
