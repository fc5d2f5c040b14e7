import { clean } from '../../domain/text/clean-text';
import { ReadCell, ReadRow, ReadSheet } from '../../files/read-sheet';
import { HeadMatch, matchHead } from './head-names';

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
  return new Set(uses.map(({ use }) => use)).size;
}

/** The names of the columns, when they stand in this row. 0 = the sheet has none. */
export function headsAt(sheet: ReadSheet, number: number): Heads {
  const width = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length));
  if (number === 0) {
    const names = Array.from({ length: width }, (_, column) => `Columna ${columnName(column)}`);
    return { row: 0, firstRow: sheet.rows[0]?.number ?? 1, names };
  }
  const names = Array.from({ length: width }, (_, column) => nameAt(sheet, number, column));
  const bottom = Math.max(
    number,
    ...sheet.merged
      .filter(({ top, bottom }) => top <= number && bottom > number)
      .map((merged) => merged.bottom),
  );
  return { row: number, firstRow: bottom + 1, names };
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

function headText(cell: ReadCell | undefined): string {
  return cell?.kind === 'text' ? clean(cell.text) : '';
}

function cellAt(rows: readonly ReadRow[], number: number, column: number): ReadCell | undefined {
  return rows.find((row) => row.number === number)?.cells[column];
}

/** 0 → 'A', 26 → 'AA' */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
