import { clean } from '../text/clean-text';

/** Composed, so that it is the same from every keyboard; otherwise to the letter. */
export function passwordToSend(password: string): string {
  return password.normalize('NFC');
}

/** What somebody who pasted a password may not see of it, as a sentence; null when nothing is hidden. */
export function passwordOddity(password: string): string | null {
  if (/^\s|\s$/u.test(password)) return 'Empieza o termina con un espacio: también cuenta.';
  const seen = password.replace(/ /g, '');
  return clean(seen) === passwordToSend(seen)
    ? null
    : 'Tiene un carácter que no se ve: también cuenta.';
}
