import {
  MAX_COLUMNS,
  MAX_ROWS,
  MAX_ROWS_READ,
  MergedCells,
  ReadCell,
  ReadRow,
  ReadSheet,
} from '../read-sheet';
import { tooManyRows } from '../unreadable-file';

/** How far a cell goes. */
export interface Span {
  readonly right: number;
  readonly down: number;
}

/** Takes up a table cell by cell, as markup tells it: a cell may go on to the right and down. */
export class TableCollector {
  private readonly rows: ReadRow[] = [];
  private readonly merged: MergedCells[] = [];
  /** Until which row a cell from above goes on, by column. */
  private readonly taken: number[] = [];
  private number = 0;
  private hidden = false;
  private cells: (ReadCell | undefined)[] | null = null;
  private column = 0;

  beginRow(number: number | null, hidden: boolean): void {
    this.endRow();
    this.number = number ?? this.number + 1;
    this.hidden = hidden;
    this.cells = [];
    this.column = 0;
  }

  /** @param column from 0, where the markup says it */
  add(cell: ReadCell | undefined, { right, down }: Span, column: number | null): void {
    if (!this.cells) this.beginRow(null, false);
    if (column !== null) this.column = column;
    while ((this.taken[this.column] ?? 0) >= this.number) this.column++;
    const left = this.column;
    const last = Math.min(left + right, MAX_COLUMNS - 1);
    if (cell && left < MAX_COLUMNS) this.cells![left] = cell;
    for (let each = left; each <= last; each++) this.taken[each] = this.number + down;
    if (right || down) {
      const bottom = this.number + down;
      this.merged.push({ top: this.number, bottom, left, right: last });
    }
    this.column = left + right + 1;
  }

  sheet(): ReadSheet {
    this.endRow();
    return { rows: this.rows, merged: this.merged, hiddenColumns: new Set() };
  }

  private endRow(): void {
    const { cells, number, hidden } = this;
    this.cells = null;
    if (!cells?.length) return;
    this.rows.push({ number, cells, hidden });
    if (this.rows.length > MAX_ROWS_READ) throw tooManyRows(MAX_ROWS);
  }
}

/** Rows that a book of them is read up to. */
export function firstRows(sheet: ReadSheet, rows = Infinity): ReadSheet {
  return { ...sheet, rows: sheet.rows.slice(0, rows) };
}

/** A table that may be a list of people. */
export function isTable({ rows }: ReadSheet): boolean {
  return rows.filter(({ cells }) => cells.filter(Boolean).length > 1).length > 1;
}
