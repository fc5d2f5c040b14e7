import { rowsInSlices } from '../ui/waiting/in-slices';
import { inertText } from './inert-text';
import { Sheet } from './sheet';

/** Without it, Excel reads UTF-8 as Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/** What may need quotes, or an apostrophe before it. */
const SPECIAL = /^[\s'=+\-@＝＋－＠]|[";\n\r\u2028\u2029\ufeff]|\s$/;
const NEEDS_QUOTES = /[";\n\r\ufeff]|^ | $/;

/**
 * The sheet as CSV that a Spanish Excel opens by a double click: UTF-8 with a byte order mark,
 * `;` between cells, CR LF at the end of lines. No cell is a formula.
 */
export async function writeCsv({ columns, rowCount, row }: Sheet): Promise<Blob> {
  const encoder = new TextEncoder();
  const parts = [encoder.encode(BYTE_ORDER_MARK + line(columns.map(({ heading }) => heading)))];
  await rowsInSlices(rowCount, (start, end) => {
    let lines = '';
    for (let i = start; i < end; i++) lines += line(row(i));
    // Slice by slice: a blob of texts would encode all of them in one go.
    parts.push(encoder.encode(lines));
  });
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

function line(texts: readonly string[]): string {
  return texts.map(cell).join(';') + LINE_END;
}

function cell(text: string): string {
  if (!SPECIAL.test(text)) return text;
  const inert = inertText(text);
  return NEEDS_QUOTES.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
