import { clean } from '../text/clean-text';
import { emailKey, hasOtherLetters, isEmail, withoutMarks } from '../text/email';
import { meantDomain, withDomain } from '../text/misspelt-domain';
import { shownText } from '../text/shown-text';
import { typosBetween } from '../text/typos';
import type { Usuario } from '../usuario/usuario';
import { type Finding, findingKey, type OnRecord } from './finding';

/** A domain that so many accounts have is meant where another is a letter away from it. */
const COMMON = 5;
/** A domain that more accounts have is no slip of another one of the list; of a well-known one it may be. */
const MOST_SLIPS = 2;

/** E-mails to which no mail goes, whose domain is a slip, or that are one person's twice. */
export function* badEmails({ usuarios }: OnRecord): Iterable<Finding | undefined> {
  const keys: string[] = [];
  const domains = new Map<string, number>();
  for (const { email } of usuarios) {
    const key = emailKey(email);
    keys.push(key);
    const domain = domainOfKey(key);
    domains.set(domain, (domains.get(domain) ?? 0) + 1);
    yield undefined;
  }
  const common = [...domains].filter(([, count]) => count >= COMMON).map(([domain]) => domain);
  const meant = new Map<string, string | null>();
  let taken: ReadonlySet<string> | null = null;
  for (const usuario of usuarios) {
    yield misspelt(usuario) ?? undefined;
  }
  yield* sameMailboxes(usuarios, keys);

  function misspelt(usuario: Usuario): Finding | null {
    const { email } = usuario;
    if (!email) return null;
    const repaired = isPlainEmail(email) ? email : repair(withoutMarks(email) ?? email);
    const domain = domainOfKey(emailKey(repaired));
    if (!meant.has(domain)) meant.set(domain, meantOf(domain));
    const right = meant.get(domain);
    const after = right ? withDomain(repaired, right) : repaired;
    if (after === email && (isPlainEmail(email) || isEmail(email))) return null;
    const isMendable = after !== email && isEmail(after) && !isTaken(after, email);
    return finding(
      usuario,
      'correo',
      right ? DOMAIN_WHY(right) : hasOtherLetters(email) ? OTHER_LETTERS : NO_EMAIL,
      isMendable ? after : null,
    );
  }

  function meantOf(domain: string): string | null {
    const count = domains.get(domain) ?? 0;
    if (count >= COMMON) return null;
    const near =
      count <= MOST_SLIPS &&
      common.find(
        (other) => other !== domain && other.length > 5 && typosBetween(domain, other, 1) <= 1,
      );
    return near || meantDomain(`x@${domain}`, []);
  }

  function isTaken(after: string, email: string): boolean {
    taken ??= new Set(keys);
    return emailKey(after) !== emailKey(email) && taken.has(emailKey(after));
  }
}

const NO_EMAIL = 'No es un correo: nada llega ahí.';
const OTHER_LETTERS = 'Lleva tildes, eñes u otras letras: pocos servidores lo aceptan.';
const DOMAIN_WHY = (right: string) => `El dominio parece «${shownText(right)}» mal escrito.`;

/** As nearly all are: small letters and digits of the West, with single signs between. */
const PLAIN = /^[a-z0-9]+(?:[._-][a-z0-9]+)*@[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]{2,}$/;
/** No part of so short an e-mail is too long for mail servers. */
const SHORT = 60;

/** Whether it is an e-mail for certain, without a closer look. */
function isPlainEmail(email: string): boolean {
  return email.length <= SHORT && PLAIN.test(email);
}

function domainOfKey(key: string): string {
  return key.slice(key.lastIndexOf('@') + 1 || key.length);
}

/** 'ana@kantuta,bo ' as 'ana@kantuta.bo'. */
function repair(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = clean(email.slice(at + 1))
    .replace(/\s+/g, '')
    .replace(/,/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/^\.|\.$/g, '');
  return `${clean(email.slice(0, at + 1)).replace(/\s+/g, '')}${domain}`;
}

/** E-mails that are one mailbox: the same but for case, for dots, or for what follows a plus. */
function* sameMailboxes(
  usuarios: readonly Usuario[],
  keys: readonly string[],
): Iterable<Finding | undefined> {
  const first = new Map<string, Usuario>();
  for (const [place, usuario] of usuarios.entries()) {
    yield undefined;
    const key = mailboxKey(keys[place]!);
    const other = key && first.get(key);
    if (!other) {
      if (key) first.set(key, usuario);
      continue;
    }
    yield finding(
      usuario,
      `buzon ${other.id}`,
      `Es el buzón de «${shownText(other.email)}» escrito de otra manera: una persona con dos cuentas.`,
      null,
    );
  }
}

function mailboxKey(key: string): string {
  const at = key.lastIndexOf('@');
  const plus = key.lastIndexOf('+', at) < 0 ? -1 : key.indexOf('+');
  const mailbox = key.slice(0, plus < 0 ? at : plus).replaceAll('.', '');
  return at > 0 && mailbox ? `${mailbox}${key.slice(at)}` : '';
}

function finding(usuario: Usuario, rule: string, why: string, after: string | null): Finding {
  const { id, email, persona } = usuario;
  return {
    key: findingKey(rule, [id], email),
    kind: 'correos',
    ...{ persona, usuario, field: 'Correo electrónico', before: email, why },
    mend: after ? { field: { record: 'usuario', name: 'email' }, id, before: email, after } : null,
  };
}
