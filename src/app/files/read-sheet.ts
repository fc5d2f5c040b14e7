/** A cell as it was read: what it says, and what kind of thing the file says that it is. */
export interface ReadCell {
  readonly kind: ReadKind;
  /** 'YYYY-MM-DD' for a date, '#N/A' and its like for an error, '' for a formula without a value. */
  readonly text: string;
  /** The address of a link that writes a mail. */
  readonly mailTo?: string;
}

/** `formula` is one whose value the file does not hold. */
export type ReadKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula';

export interface ReadRow {
  /** As the spreadsheet numbers it, from 1. In text it counts records: line breaks in quotes don't. */
  readonly number: number;
  /** By column, from 0; without what is empty. */
  readonly cells: readonly (ReadCell | undefined)[];
  readonly hidden: boolean;
}

/** Several cells shown as one, with both ends: rows from 1, columns from 0. What it says is in its first cell. */
export interface MergedCells {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The rows of a sheet that say something, from the top. */
export interface ReadSheet {
  readonly rows: readonly ReadRow[];
  readonly merged: readonly MergedCells[];
  /** From 0. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Its rows are the columns of the file. */
  readonly isTurned?: boolean;
}

/** How a text was read: found out, or told. */
export interface TextForm {
  readonly encoding: TextEncodingName;
  readonly delimiter: Delimiter;
}

export type TextEncodingName =
  'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be' | 'macintosh' | 'cp850';
export type Delimiter = ';' | ',' | '\t' | '|' | ' - ';

/** One of several sheets. */
export interface SheetName {
  readonly name: string;
  /** The workbook hides it. */
  readonly hidden: boolean;
}

/** A file that can be read, one sheet after another. */
export interface ReadBook {
  /** Text has one without a name. */
  readonly sheets: readonly SheetName[];
  /** null where it is a workbook. */
  readonly form: TextForm | null;
  /** @param rows stops after so many; all by default. Fails with an `UnreadableFile`. */
  read(sheet: number, rows?: number): Promise<ReadSheet>;
}

export const MAX_FILE_BYTES = 5 * 1024 * 1024;
export const MAX_UNPACKED_BYTES = 50 * 1024 * 1024;
export const MAX_ROWS = 5_000;
/** Titles above the head, the head itself and sums below are rows too. */
export const MAX_ROWS_READ = MAX_ROWS + 100;
/** Nobody keeps more of a person. */
export const MAX_COLUMNS = 256;

export const textCell = (text: string): ReadCell => ({ kind: 'text', text });
