import { today } from '../../../domain/calendar-date';
import { isEmail } from '../../../domain/text/email';
import { ReadCell, ReadRow } from '../../../files/read-sheet';
import { readDate } from '../dates/date-column';
import { readGender } from '../genders/gender-words';
import { headKey } from '../heads/head-names';
import { Heads } from '../heads/head-row';
import { ColumnUse, fieldsFilledBy } from '../import-field';
import { plainName } from '../names/split-name';

const MOST = 0.6;
const NEARLY_ALL = 0.9;
const FEWEST_YEARS = 12;

/** Where no head says it, a column full of e-mails or of genders is one; two of them are a question. */
export function byContent(
  heads: Heads,
  all: readonly ReadRow[],
  map: readonly ColumnUse[],
  allowed: ReadonlySet<ColumnUse>,
): readonly ColumnUse[] {
  const hasHeads = heads.row > 0;
  // What is said before and after a list, a cell a line, is nobody's name.
  const several = all.filter(({ cells }) => cells.filter(Boolean).length > 1);
  const people = hasHeads || several.length === 0 ? all : several;
  const tests: [use: ColumnUse, areAll: (cells: readonly ReadCell[]) => boolean][] = [
    ['email', areEmails],
    ['genero', (cells) => areGenders(cells) && (!hasHeads || areOfBoth(cells))],
    ['nombres_apellidos', (cells) => !hasHeads && areMostly(WHOLE_NAME, cells)],
    ['rol', (cells) => !hasHeads && areMostly(ROLE, cells)],
  ];
  const result = [...map];
  const date = allowed.has('fecha_nacimiento') ? birthColumn(heads, people, map) : -1;
  if (date >= 0) result[date] = 'fecha_nacimiento';
  for (const [use, areAll] of tests) {
    const filled = new Set(result.flatMap(fieldsFilledBy));
    if (!allowed.has(use) || fieldsFilledBy(use).some((field) => filled.has(field))) continue;
    const found = result.flatMap((used, column) => {
      if (used) return [];
      const cells = people.flatMap((row) => row.cells[column] ?? []);
      return cells.length > 0 && areAll(cells) ? [column] : [];
    });
    if (found.length === 1) result[found[0]!] = use;
  }
  return result;
}

const WHOLE_NAME = /^\p{L}[\p{L}'’.-]*(?:,? \p{L}[\p{L}'’.-]*)+$/u;
/** Those of the contract, whoever they are said of. */
const ROLE = /^(?:admin|operador|cajer|usuari)/i;

function areMostly(word: RegExp, cells: readonly ReadCell[]): boolean {
  return cells.filter(({ text }) => word.test(plainName(text))).length >= cells.length * MOST;
}

function areEmails(cells: readonly ReadCell[]): boolean {
  const emails = cells.filter(({ text, mailTo }) => isEmail(text) || mailTo);
  return emails.length >= cells.length * MOST;
}

function areGenders(cells: readonly ReadCell[]): boolean {
  return cells.filter(({ text }) => readGender(text)).length >= cells.length * MOST;
}

/** Sizes of shirts are an M too, and turns: who is asked for their gender is of both, in all rows. */
function areOfBoth(cells: readonly ReadCell[]): boolean {
  const codes = cells.flatMap(({ text }) => readGender(text) ?? []);
  return new Set(codes).size > 1 && codes.length >= cells.length * NEARLY_ALL;
}

/** A column headed just 'Fecha', or not at all, where no other has dates, and most are of people who are grown. */
function birthColumn(heads: Heads, people: readonly ReadRow[], map: readonly ColumnUse[]): number {
  if (map.flatMap(fieldsFilledBy).includes('fecha_nacimiento')) return -1;
  const last = String(Number(today().slice(0, 4)) - FEWEST_YEARS);
  const dates = heads.names.flatMap((name, column) => {
    const cells = people.flatMap((row) => row.cells[column] ?? []);
    const days = cells.flatMap((cell) => dateOf(cell) || []);
    if (days.length === 0 || days.length < cells.length * MOST) return [];
    const areBirths = days.filter((day) => day < last).length >= days.length * MOST;
    const saysNoMore = headKey(name) === 'fecha' || heads.row === 0;
    return { column, isBirth: areBirths && saysNoMore };
  });
  return dates.length === 1 && dates[0]!.isBirth ? dates[0]!.column : -1;
}

function dateOf(cell: ReadCell): string {
  return cell.kind === 'text' || cell.kind === 'date' ? readDate(cell, 'dmy').value : '';
}
