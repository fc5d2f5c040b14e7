import { isEmail, withoutMarks } from '../../domain/text/email';
import { fold } from '../../domain/text/folded-text';
import { ImportRow } from '../reading/import-cell';

/** Several in one cell, or one with a note: the first is most likely the one that is used. */
const WHOLE_EMAILS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** A note in brackets, a telephone number, or what it is. */
const BESIDE =
  /^(?:\([^)]*\)|(?:(?:correo|e-?mail|mail|cel|celular|tel|tel[eé]fono|whatsapp)\b)?[\s/|,;:.+\d-]*)$/i;

/** An e-mail that can be read, out of one that cannot; null where nothing helps. */
export function mendedEmail(written: string): string | null {
  const marked = /<([^<>]+)>/.exec(written)?.[1] ?? written;
  const angled = withoutMarks(marked) ?? marked;
  const [one, other] = angled.match(WHOLE_EMAILS) ?? [];
  const isNoted = one && BESIDE.test(angled.replace(one, '').trim());
  if (one && (other || isNoted) && isEmail(one)) return one.toLowerCase();
  const mended = angled
    .normalize('NFKC')
    .replace(/^mailto:/i, '')
    .replace(/\s*[([{]\s*(?:arroba|at)\s*[)\]}]\s*/i, '@')
    .replace(/\s+arroba\s+/i, '@')
    .replace(/\s*[([{]\s*(?:punto|dot)\s*[)\]}]\s*/gi, '.')
    .replace(/\s/g, '')
    .replace(/@{2,}/g, '@')
    .replace(/,(?=[^@]*$)/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/\.@/, '@')
    .replace(/^[.,;:'"]+|[.,;:'"]+$/g, '')
    .toLowerCase();
  return mended !== written.toLowerCase() && isEmail(mended) ? mended : null;
}

/** What people write into the cell of who has none. */
const NO_EMAIL =
  /^(?:[-–—_.x]+|n\/?[ad]|s\/?[cdn]|no|no (?:tiene|hay|aplica)|sin (?:correo|email|e-mail|dato)|ningun[oa]?)\.?$/i;

export function saysNoEmail(written: string): boolean {
  return NO_EMAIL.test(written);
}

/** 'ana@kantuta.bo', 'ana2@kantuta.bo', …: the first that nobody has. */
export function freeEmail(email: string, taken: (email: string) => boolean): string {
  const at = email.lastIndexOf('@');
  const [mailbox, domain] = [email.slice(0, at), email.slice(at)];
  const plain = mailbox.replace(/\d+$/, '');
  for (let number = Number(/\d+$/.exec(mailbox)?.[0] ?? 1) + 1; ; number++) {
    const free = `${plain}${number}${domain}`;
    if (!taken(free)) return free;
  }
}

/** How missing e-mails are made of names. */
export type EmailPattern = 'nombre.apellido' | 'n.apellido' | 'nombre.apellido.apellido';

export const EMAIL_PATTERNS: readonly EmailPattern[] = [
  'nombre.apellido',
  'n.apellido',
  'nombre.apellido.apellido',
];

/** An e-mail that nobody has; null where the names are missing. */
export function patternEmail(
  { cells }: ImportRow,
  pattern: EmailPattern,
  domain: string,
  taken: (email: string) => boolean,
): string | null {
  const name = asciiWords(cells.nombres.value)[0];
  const first = asciiWords(cells.p_apellido.value).join('');
  const second = asciiWords(cells.s_apellido.value).join('');
  if (!name || !first) return null;
  const mailbox = {
    'nombre.apellido': [name, first],
    'n.apellido': [name[0]!, first],
    'nombre.apellido.apellido': [name, first, second],
  }[pattern];
  const email = `${mailbox.filter(Boolean).join('.')}@${domain}`;
  if (!isEmail(email)) return null;
  return taken(email) ? freeEmail(email, taken) : email;
}

/**
 * Another e-mail for somebody whose own is taken: with a number where it is made of their names, else
 * made of them, so that nobody gets the name of the one who has it.
 * @param mended the same e-mail with the domain that was probably meant; null where its own may be right
 */
export function ownEmail(
  row: ImportRow,
  taken: (email: string) => boolean,
  mended: (email: string) => string | null = () => null,
): string {
  const { nombres, p_apellido, s_apellido } = row.cells;
  const email = mended(row.cells.email.value) ?? row.cells.email.value;
  const at = email.lastIndexOf('@');
  const mailbox = fold(email.slice(0, at));
  const names = [nombres, p_apellido, s_apellido].flatMap(({ value }) => asciiWords(value));
  const isOwn = names.some((name) => name.length > 2 && mailbox.includes(name));
  const made = isOwn ? null : patternEmail(row, 'nombre.apellido', email.slice(at + 1), taken);
  return made ?? (taken(email) ? freeEmail(email, taken) : email);
}

function asciiWords(text: string): string[] {
  return fold(text)
    .split(' ')
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter(Boolean);
}

/** The domain that most of these e-mails have; '' where there are none. */
export function usualDomain(emails: Iterable<string>): string {
  const counts = new Map<string, number>();
  for (const email of emails) {
    const domain = email.slice(email.lastIndexOf('@') + 1);
    if (domain) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? '';
}
