import { ReadRow, textCell } from '../../../files/read-sheet';
import { ColumnMap } from '../columns/column-map';
import { FieldRules, readCell } from '../field-rules';
import { ImportCell } from '../import-cell';
import { ColumnUse } from '../import-field';
import { MONTHS } from './date-text';

/** A birth date of which day, month and year stand in columns of their own. */
export function readBirthParts(
  cells: ReadRow['cells'],
  map: ColumnMap,
  rules: FieldRules,
): ImportCell {
  const parts: readonly ColumnUse[] = ['dia_nacimiento', 'mes_nacimiento', 'anio_nacimiento'];
  const found = parts.map((part) => cells[map.indexOf(part)]);
  const broken = found.find((cell) => cell && cell.kind !== 'text' && cell.kind !== 'number');
  if (broken) return readCell('fecha_nacimiento', broken, rules);
  const [day = '', month = '', year = ''] = found.map((cell) => cell?.text.trim() ?? '');
  if (!day && !month && !year) return readCell('fecha_nacimiento', undefined, rules);
  const written = [day, month, year].join('/');
  // With its name a month is not taken for the day.
  const name = /^\d+$/.test(month) ? MONTHS[Number(month) - 1] : month;
  if (!name) return { value: '', written, problem: month ? 'not-in-calendar' : 'unreadable' };
  const read = readCell('fecha_nacimiento', textCell(`${day} ${name} ${year}`), rules);
  return { ...read, written };
}
