import { Role } from '../../domain/usuario/role';
import { MAX_ROWS, ReadBook, ReadSheet } from '../../files/read-sheet';
import { tooManyRows } from '../../files/unreadable-file';
import { ColumnMap } from './columns/column-map';
import { DateColumn, DayOrder, judgeDates } from './dates/date-column';
import { FieldRules, PLAIN_RULES } from './field-rules';
import { checkForm } from './form/sheet-form';
import { turned } from './form/turned-sheet';
import { meansMujer } from './genders/gender-words';
import { countMatches, findHeads, Heads, headsAt } from './heads/head-row';
import { isRole, withNamesAlone } from './names/named-lines';
import { columnCells, FEWEST_OF_SOMEBODY } from './sheet-people';

/** Rows of a sheet from which is told whether people are on it. */
const PEEK = 40;

/** The sheet whose head names most columns; of two alike, the first. Hidden ones are not looked at. */
export async function findPeopleSheet(book: ReadBook): Promise<number> {
  const shown = book.sheets.flatMap(({ hidden }, i) => (hidden ? [] : i));
  if (shown.length < 2) return shown[0] ?? 0;
  let best = -1;
  let most = 1;
  let filled = shown[0]!;
  let longest = 0;
  for (const sheet of shown) {
    const read = await book.read(sheet, PEEK);
    const start = turned(read) ?? read;
    const heads = findHeads(start);
    const matches = heads ? countMatches(heads.names) : 0;
    if (matches > most) [best, most] = [sheet, matches];
    const cells = start.rows.reduce((sum, row) => sum + row.cells.filter(Boolean).length, 0);
    if (cells > longest) [filled, longest] = [sheet, cells];
  }
  return best < 0 ? filled : best;
}

/** The head of a sheet; where none is known, the first row with several cells. */
function headsOf(sheet: ReadSheet): Heads {
  const found = findHeads(sheet);
  if (found) return found;
  const several = sheet.rows.find(({ cells }) => cells.filter(Boolean).length > 1);
  const first = several ?? sheet.rows[0];
  // Somebody stands there already: the sheet has no head.
  const isPerson = first?.cells.some(
    (cell) => cell && (cell.kind === 'date' || cell.text.includes('@') || isRole(cell.text)),
  );
  return headsAt(sheet, isPerson ? 0 : (first?.number ?? 0));
}

/** A sheet as people stand in it, row by row, below its head. Fails with an `UnreadableFile`. */
export function openSheet(read: ReadSheet): { readonly sheet: ReadSheet; readonly heads: Heads } {
  const told = turned(read) ?? read;
  const sheet = findHeads(told) ? told : withNamesAlone(told);
  const heads = headsOf(sheet);
  checkForm(sheet, heads);
  checkSize(sheet, heads);
  return { sheet, heads };
}

/** Fails with an `UnreadableFile` where more people stand below the head than are taken at once. */
function checkSize({ rows }: ReadSheet, { firstRow, names }: Heads): void {
  const fewest = Math.min(FEWEST_OF_SOMEBODY, names.filter(Boolean).length);
  const people = rows.filter(
    ({ number, cells }) => number >= firstRow && cells.filter(Boolean).length >= fewest,
  );
  if (people.length > MAX_ROWS) throw tooManyRows(MAX_ROWS);
}

/** What is proposed to the person for a sheet, before they change anything. */
export interface SheetGuess {
  readonly heads: Heads;
  readonly map: ColumnMap;
}

/** What the birth dates of a sheet prove; null where no column has them. */
export function birthDates(sheet: ReadSheet, { heads, map }: SheetGuess): DateColumn | null {
  const column = map.indexOf('fecha_nacimiento');
  return column < 0 ? null : judgeDates(columnCells(sheet, heads, column));
}

/** The rules that follow from the sheet itself. @param told which order the person said. */
export function rulesFor(
  sheet: ReadSheet,
  guess: SheetGuess,
  roles: readonly Role[],
  told: DayOrder | null = null,
  dates = birthDates(sheet, guess),
): FieldRules {
  const gender = guess.map.indexOf('genero');
  const genders = gender < 0 ? [] : columnCells(sheet, guess.heads, gender);
  return {
    ...PLAIN_RULES,
    roles,
    dayOrder: told ?? dates?.order ?? null,
    usualOrder: told ?? dates?.usual ?? 'dmy',
    mujer: meansMujer(genders.map(({ text }) => text)),
  };
}
