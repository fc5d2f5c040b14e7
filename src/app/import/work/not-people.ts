import { ReadSheet } from '../../files/read-sheet';

const SHOWN = 3;
const LETTERS = 40;

/** As 'Se dejó fuera 1 fila que no es de una persona: «Total: 60».'; '' where there is none. */
export function notPeopleSentence(sheet: ReadSheet | null, numbers: readonly number[]): string {
  if (!sheet || numbers.length === 0) return '';
  const some = new Set(numbers.slice(0, SHOWN));
  const quoted = sheet.rows
    .filter(({ number }) => some.has(number))
    .map(({ cells }) => `«${cells.flatMap((cell) => cell?.text ?? []).join(' ')}`.slice(0, LETTERS))
    .map((text) => `${text}»`)
    .join(', ');
  const more = numbers.length > SHOWN ? ', …' : '';
  return numbers.length === 1
    ? `Se dejó fuera 1 fila que no es de una persona: ${quoted}.`
    : `Se dejaron fuera ${numbers.length} filas que no son de personas: ${quoted}${more}.`;
}
