/** Between the words of such a list; a hyphen within a name has no blanks around it. */
export const DASH = ' - ';

/** '[10:15, 12/3/2026] Ana: ' and '12/3/26 10:15 - Ana: ', before each message that was copied. */
const SENDER =
  /^(?:\[\d[^\]\n]*\]|\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}:\d{2}[^-\n]{0,8} -) [^:\n]{1,80}: /gm;
/** '<Multimedia omitido>' */
const NOT_SENT = /^<[^<>@\n]+>$/gm;
const BOLD = /[*_]([^*_\n]+)[*_](?=[\s:]|$)/gm;
const BULLET = /^[ \t\u00a0]*(?:[-–—•*·▪‣]|\d{1,3}[.)-])[ \t\u00a0]+/gm;
const DASHES = /[ \t\u00a0]+[-–—/][ \t\u00a0]+/g;

/** A list as people write it into chats, 'Juan Pérez – juan@kantuta.bo – Cajero', with one sign between. */
export function chatLines(lines: string): string {
  return lines.replace(SENDER, '').replace(BULLET, '').replace(DASHES, DASH);
}

/** The same on several lines a person: a message that was copied begins another one. */
export function withoutMarksOfChat(text: string): string {
  return text.replace(SENDER, '\n').replace(NOT_SENT, '').replace(BOLD, '$1').replace(BULLET, '');
}

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]*\w)+/;
const AROUND = String.raw`[-\s:,;<>()\[\]–—/]*`;
const AROUND_EMAIL = new RegExp(`^${AROUND}|${AROUND}$`, 'g');

/** The same where nothing but an address tells one thing from another: 'Juan Pérez juan@kantuta.bo Cajero'. */
export function dividedByEmail(lines: string): string {
  return lines
    .split('\n')
    .map((line) => {
      const [email] = EMAIL.exec(line) ?? [];
      if (!email) return line;
      const parts = line.split(email, 2).map((part) => part.replace(AROUND_EMAIL, ''));
      return [parts[0], email, parts[1]].filter(Boolean).join(DASH);
    })
    .join('\n');
}
