import { clean } from './clean-text';

export const INCOMPLETE_EMAIL = 'Escribe el correo completo, como nombre@ejemplo.com.';

/** Atoms with single dots between, as mail servers take them unquoted: few of them take 'ñ' or 'é'. */
const MAILBOX = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const OTHER_LETTER = /[^ -~]/g;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const TOP_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/i;

/** Whether a mail can go there: one address, its domain with a dot. Outer spaces are none of it. */
export function isEmail(text: string): boolean {
  const email = clean(text);
  const at = email.lastIndexOf('@');
  const mailbox = email.slice(0, at);
  const labels = email.slice(at + 1).split('.');
  return (
    at > 0 &&
    at <= 64 &&
    MAILBOX.test(mailbox) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    TOP_LABEL.test(labels.at(-1)!)
  );
}

/** What is wrong with an e-mail, as a sentence; null when it is one. */
export function whyNotEmail(text: string): string | null {
  if (isEmail(text)) return null;
  const address = addressIn(text);
  if (address) return `Escribe solo el correo: ${address}.`;
  if (!hasOtherLetters(text)) return INCOMPLETE_EMAIL;
  const plain = withoutMarks(clean(text));
  if (plain && isEmail(plain)) {
    return `Un correo no lleva tildes ni eñes: escribe ${plain}, si es ese.`;
  }
  const others = 'Un correo no lleva tildes, eñes ni letras de otro alfabeto.';
  return isEmail(clean(text).replace(OTHER_LETTER, 'x')) ? others : `${others} ${INCOMPLETE_EMAIL}`;
}

/** Whether an e-mail, whole or not, has letters that no e-mail has. */
export function hasOtherLetters(text: string): boolean {
  return text.includes('@') && clean(text).search(OTHER_LETTER) >= 0;
}

/** 'pena@gmail.com' for 'peña@gmail.com', as it is most likely meant; null when there is no mark. */
export function withoutMarks(email: string): string | null {
  const plain = email.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return plain === email ? null : plain;
}

/**
 * 'ana@kantuta.bo' of '"Ana" <ana@kantuta.bo>', as mail programs copy it, of a link to it, or of
 * itself; null where there is none.
 */
export function addressIn(text: string): string | null {
  const address = /<([^<>]+)>$/.exec(clean(text))?.[1] ?? clean(text).replace(/^mailto:/i, '');
  return isEmail(address) ? address : null;
}

/** E-mails are one when they differ only in case or in what `clean` takes away. */
export function sameEmail(one: string, other: string): boolean {
  return emailKey(one) === emailKey(other);
}

/** The same text for e-mails that are one. */
export function emailKey(email: string): string {
  return clean(email).toLowerCase();
}

/** '' where there is none. */
export function emailDomain(email: string): string {
  const key = emailKey(email);
  return key.slice(key.lastIndexOf('@') + 1 || key.length);
}
