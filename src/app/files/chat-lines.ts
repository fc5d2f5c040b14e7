/** Between the words of such a list; a hyphen within a name has no blanks around it. */
export const DASH = ' - ';

/** '[10:15, 12/3/2026] Ana: ' and '12/3/26 10:15 - Ana: ', before each message that was copied. */
const SENDER =
  /^(?:\[\d[^\]\n]*\]|\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}:\d{2}[^-\n]{0,8} -) [^:\n]{1,80}: /gm;
const BULLET = /^[ \t\u00a0]*(?:[-–—•*·▪‣]|\d{1,3}[.)-])[ \t\u00a0]+/gm;
const DASHES = /[ \t\u00a0]+[-–—][ \t\u00a0]+/g;

/** A list as people write it into chats, 'Juan Pérez – juan@kantuta.bo – Cajero', with one sign between. */
export function chatLines(lines: string): string {
  return lines.replace(SENDER, '').replace(BULLET, '').replace(DASHES, DASH);
}
