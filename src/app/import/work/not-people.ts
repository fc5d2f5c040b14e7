import { formatCount } from '../../domain/text/format-count';
import { ReadSheet } from '../../files/read-sheet';

const SHOWN = 3;
const LETTERS = 40;

/** As 'Se dejó fuera 1 fila que no es de una persona: «Total: 60».'; '' where there is none. */
export function notPeopleSentence(sheet: ReadSheet | null, numbers: readonly number[]): string {
  if (!sheet || numbers.length === 0) return '';
  const left = new Set(numbers);
  const texts = sheet.rows
    .filter(({ number }) => left.has(number))
    .map(({ cells }) => cells.flatMap((cell) => cell?.text ?? []).join(' '))
    // A line to sign on tells nobody anything.
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  const quoted = texts
    .slice(0, SHOWN)
    .map((text) => `«${text.slice(0, LETTERS)}»`)
    .join(', ');
  const more = texts.length > SHOWN ? '…' : '.';
  const said = quoted && `: ${quoted}${more}`;
  return numbers.length === 1
    ? `Se dejó fuera 1 fila que no es de una persona${said || '.'}`
    : `Se dejaron fuera ${formatCount(numbers.length)} filas que no son de personas${said || '.'}`;
}
