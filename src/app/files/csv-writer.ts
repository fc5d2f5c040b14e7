import Papa from 'papaparse';
import { rowsInSlices } from '../ui/in-slices';
import { inertText } from './inert-text';
import { Sheet } from './sheet';

/** Without it, Excel reads UTF-8 as Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * The sheet as CSV that a Spanish Excel opens by a double click: UTF-8 with a byte order mark,
 * `;` between cells, CR LF at the end of lines. No cell is a formula.
 */
export async function writeCsv({ columns, rowCount, row }: Sheet): Promise<Blob> {
  const parts = [BYTE_ORDER_MARK, lines([columns.map(({ heading }) => heading)])];
  await rowsInSlices(rowCount, (start, end) => {
    const rows = Array.from({ length: end - start }, (_, i) => row(start + i).map(inertText));
    parts.push(lines(rows));
  });
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

function lines(rows: string[][]): string {
  return Papa.unparse(rows, { delimiter: ';', newline: LINE_END }) + LINE_END;
}
