/** What the cells of a column hold. Text stays text, whatever it looks like. */
export type CellKind = 'text' | 'date' | 'instant';

export interface SheetColumn {
  readonly heading: string;
  readonly kind: CellKind;
  /** In characters, as spreadsheets count. */
  readonly width: number;
}

/** Rows and columns to be written to a file. */
export interface Sheet {
  /** At most 31 characters; what a spreadsheet does not allow in a sheet's name is left out. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rowCount: number;
  /**
   * A row's cells, one a column: 'YYYY-MM-DD' for a date, 'YYYY-MM-DD HH:mm' of the local clock for
   * an instant. What is neither is written as the text that it is.
   */
  readonly row: (index: number) => readonly string[];
}
