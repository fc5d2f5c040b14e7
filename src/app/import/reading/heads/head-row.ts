import { clean } from '../../../domain/text/clean-text';
import { ReadCell, ReadRow, ReadSheet } from '../../../files/read-sheet';
import { repaired } from '../broken-letters';
import { genderColumns } from '../genders/gender-marks';
import { genderCode } from '../genders/gender-words';
import { headKey, HeadMatch, matchHead } from './head-names';

/** The row with the names of the columns. */
export interface Heads {
  /** As the sheet numbers it; 0 where the sheet has none. */
  readonly row: number;
  /** The first row that may be somebody. */
  readonly firstRow: number;
  /** By column; '' where it has no name. */
  readonly names: readonly string[];
}

/** So far down a head is looked for. */
const LOOKED_AT = 40;
/** One word that is a head may be a title too. */
const FEWEST_MATCHES = 2;

/** The row that names most columns; null where none names two. */
export function findHeads(sheet: ReadSheet): Heads | null {
  let best: Heads | null = null;
  let most = FEWEST_MATCHES - 1;
  const start = { ...sheet, rows: sheet.rows.slice(0, LOOKED_AT) };
  for (const { number } of start.rows) {
    const heads = headsAt(start, number);
    const matches = countMatches(heads.names);
    if (matches > most) [best, most] = [heads, matches];
  }
  // Further down it may be wider.
  return best && headsAt(sheet, best.row);
}

/** How likely a sheet has people on it: how many columns its head names. */
export function countMatches(names: readonly string[]): number {
  const uses = names.map(matchHead).filter((match): match is HeadMatch => match !== null);
  return new Set(uses.map(({ use }) => use)).size + (genderColumns(names) ? 2 : 0);
}

/** The names of the columns, when they stand in this row. 0 = the sheet has none. */
export function headsAt(sheet: ReadSheet, number: number): Heads {
  const width = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length));
  if (number === 0) {
    const names = Array.from({ length: width }, (_, column) => `Columna ${columnName(column)}`);
    return { row: 0, firstRow: sheet.rows[0]?.number ?? 1, names };
  }
  const own = Array.from({ length: width }, (_, column) => nameAt(sheet, number, column));
  const bottom = Math.max(
    number,
    ...sheet.merged
      .filter(({ top, bottom }) => top <= number && bottom > number)
      .map((merged) => merged.bottom),
  );
  const below = namesBelow(sheet, bottom + 1, own);
  return below
    ? { row: number, firstRow: bottom + 2, names: below }
    : { row: number, firstRow: bottom + 1, names: own };
}

/**
 * Where names go on in the row below, with no cells shown as one: 'Apellidos' over 'Paterno' and, beside
 * it, 'Materno'. Each of them has to be one; null where they are not, and below a title.
 */
function namesBelow(sheet: ReadSheet, number: number, own: readonly string[]): string[] | null {
  const row = sheet.rows.find((each) => each.number === number);
  if (!row || countMatches(own) < FEWEST_MATCHES) return null;
  const names = [...own];
  const filled = row.cells.flatMap((cell, column) => (cell ? column : []));
  for (const column of filled) {
    const below = headText(row.cells[column]);
    const together = `${own[column]} ${below}`.trim();
    const isHead = matchHead(together) ?? matchHead(below) ?? genderCode(headKey(below));
    if (!below || !isHead) return null;
    names[column] = matchHead(together) ? together : below;
  }
  const isMore = filled.some((column) => !own[column]);
  const areFew = filled.length > 1 && filled.length < own.filter(Boolean).length;
  return isMore || areFew ? names : null;
}

/** Where a head is several cells shown as one, it stands in the first of them. */
function nameAt(sheet: ReadSheet, number: number, column: number): string {
  const own = headText(cellAt(sheet.rows, number, column));
  if (own) return own;
  const merged = sheet.merged.find(
    ({ top, bottom, left, right }) =>
      number >= top && number <= bottom && column >= left && column <= right && bottom > top,
  );
  // Beside it, within the same cells, there is nothing of its own.
  if (!merged || merged.left !== column) return '';
  return headText(cellAt(sheet.rows, merged.top, merged.left));
}

export function headText(cell: ReadCell | undefined): string {
  return cell?.kind === 'text' ? clean(repaired(cell.text)) : '';
}

function cellAt(rows: readonly ReadRow[], number: number, column: number): ReadCell | undefined {
  return rows.find((row) => row.number === number)?.cells[column];
}

/** 0 → 'A', 26 → 'AA' */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
