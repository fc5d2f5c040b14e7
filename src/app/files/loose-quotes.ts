import { Delimiter } from './read-sheet';

/**
 * Where quotes stand after a blank, as in `a, "b, c", d`, the blank goes: by the standard such a quote
 * would be a letter, and the commas after it would divide.
 */
export function withoutBlanksBeforeQuotes(lines: string, delimiter: Delimiter): string {
  const sign = delimiter === '|' ? '\\|' : delimiter;
  if (!new RegExp(`(?:^|${sign})[ \u00a0]+"`, 'm').test(lines)) return lines;
  const field = new RegExp(`([ \u00a0]*)("(?:[^"]|"")*")?([^${sign}\n]*)(${sign}|\n|$)`, 'y');
  let text = '';
  for (;;) {
    const match = field.exec(lines);
    if (!match) return lines;
    const [, blank = '', quoted = '', rest = '', end] = match;
    // One that is never closed.
    if (rest.startsWith('"')) return lines;
    text += (quoted ? '' : blank) + quoted + rest + end;
    if (end === '') return text;
  }
}
