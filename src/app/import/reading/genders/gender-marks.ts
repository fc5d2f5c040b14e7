import { clean } from '../../../domain/text/clean-text';
import { ReadCell, ReadRow } from '../../../files/read-sheet';
import { FieldRules, readCell } from '../field-rules';
import { headKey } from '../heads/head-names';
import { ImportCell } from '../import-cell';
import { ColumnUse } from '../import-field';
import { genderCode, meansMujer, readGender, wordKey } from './gender-words';

type Code = 'M' | 'F';

const MARK = /^(?:x+|[✓✔☑✅●•*+/]|1|s[ií]?|ok|true|verdadero)$/i;
const NO_MARK = /^(?:|-+|—|–|0|no|n|false|falso|☐|○)$/i;
const MOST = 0.6;

/** 'M', 'Hombre', 'Sexo F': a column in which a cross says the gender; null where the head says none. */
function headCode(head: string): string | null {
  const word = headKey(head).replace(/^(?:sexo|genero) /, '');
  return genderCode(word) && word;
}

/** The two columns beside each other that are headed with one gender each; null where there are none. */
export function genderColumns(names: readonly string[]): Readonly<Record<Code, number>> | null {
  const words = names.map(headCode);
  const columns = words.flatMap((word, column) => (word ? column : []));
  const [one, other] = columns;
  if (columns.length !== 2 || other !== one! + 1) return null;
  const isMujer = meansMujer([words[one!]!, words[other]!]);
  const [left, right] = [readGender(words[one!]!, isMujer), readGender(words[other]!, isMujer)];
  if (left === right) return null;
  return left === 'M' ? { M: one!, F: other } : { M: other, F: one! };
}

/** With those two used for the gender, where most rows have a mark in one of them. */
export function withGenderMarks(
  map: readonly ColumnUse[],
  names: readonly string[],
  people: readonly ReadRow[],
): readonly ColumnUse[] {
  const columns = genderColumns(names);
  if (!columns) return map;
  const areMarks = (column: number) => column === columns.M || column === columns.F;
  if (map.some((use, column) => use === 'genero' && !areMarks(column))) return map;
  const marked = people.filter(
    ({ cells }) => markOf(cells[columns.M], 'M') !== markOf(cells[columns.F], 'F'),
  );
  if (marked.length === 0 || marked.length < people.length * MOST) return map;
  return map.map((use, column) => {
    if (column === columns.M) return 'genero_m';
    return column === columns.F ? 'genero_f' : use;
  });
}

/** The gender of somebody, by which of the two has the mark. */
export function readMarks(
  ofM: ReadCell | undefined,
  ofF: ReadCell | undefined,
  rules: FieldRules,
): ImportCell {
  const [isM, isF] = [markOf(ofM, 'M'), markOf(ofF, 'F')];
  if (isM === null || isF === null) return readCell('genero', isM === null ? ofM : ofF, rules);
  if (!isM && !isF) return readCell('genero', undefined, rules);
  if (isM && isF) return { value: '', written: 'una marca en las dos', problem: 'unknown' };
  const code = isM ? 'M' : 'F';
  return { value: code, written: code, problem: null };
}

/** Whether a cell has a mark; null where it has something else. */
function markOf(cell: ReadCell | undefined, code: Code): boolean | null {
  const text = clean(cell?.text ?? '');
  if (cell?.kind === 'error' || cell?.kind === 'formula') return null;
  if (NO_MARK.test(text)) return false;
  return MARK.test(text) || genderCode(wordKey(text)) === code ? true : null;
}
