import { ImportField } from './import-field';
import { SplitName } from './names/split-name';

/** Why a cell cannot be used as it is. */
export type CellProblem =
  | 'missing'
  | 'invalid'
  | 'unknown'
  | 'future'
  | 'not-in-calendar'
  | 'unreadable'
  | 'undecidable'
  | 'error-value'
  | 'formula-without-value'
  | 'not-text'
  /** A whole name, and not with the surnames of its row. */
  | 'other-surnames'
  | 'too-long'
  | 'too-long-together';

/** One field of one row. */
export interface ImportCell {
  /** As it will be sent; '' where there is nothing, or nothing usable. */
  readonly value: string;
  /** As the sheet or the person wrote it. */
  readonly written: string;
  readonly problem: CellProblem | null;
  /** The problem as a sentence, where the cell alone does not tell it. */
  readonly why?: string;
  /** For a date that could be two days. */
  readonly either?: readonly [string, string];
  /** For a date that begins otherwise than most of its column: with what it begins. */
  readonly beginsWith?: 'day' | 'month';
}

export type ImportCells = Readonly<Record<ImportField, ImportCell>>;

/** Somebody in a sheet. */
export interface ImportRow {
  /** As the sheet numbers it. */
  readonly row: number;
  readonly hidden: boolean;
  /** What the sheet says by which they are not there any more. */
  readonly left?: string;
  /** How its names were taken apart, and how they might be as well. */
  readonly eitherSplit?: readonly [SplitName, SplitName];
  readonly cells: ImportCells;
}

export const EMPTY_CELL: ImportCell = { value: '', written: '', problem: null };

export function hasProblem({ cells }: ImportRow): boolean {
  return Object.values(cells).some(({ problem }) => problem !== null);
}
