import { breathe } from '../../ui/waiting/in-slices';
import { ReadBook, ReadCell, ReadSheet, textCell } from '../read-sheet';
import { decodeText, findEncoding } from '../text-encoding';
import { otherFormat } from '../unreadable-file';
import { mailAddress } from '../xlsx/xlsx-mails';
import { decodeHtml } from './html-entities';
import { HtmlTag, htmlTags } from './html-tags';
import { firstRows, isTable, TableCollector } from './table-collector';

/** Tags between two pauses. */
const AT_ONCE = 2_000;
const MOST_SPANNED = 5_000;

/** A table, with the cell that is being read. */
interface Open {
  readonly table: TableCollector;
  cell: { text: string; mailTo: string; attributes: string } | null;
}

/**
 * The tables of a page: many programs write one, and call it .xls. It is taken apart as text: nothing
 * of it is ever part of this page. Fails with an `UnreadableFile` where there is no table of people.
 */
export async function readHtml(bytes: Uint8Array): Promise<ReadBook> {
  const sheets = (await tablesOf(decodeText(bytes, findEncoding(bytes)))).filter(isTable);
  if (!sheets.length) throw otherFormat('página web');
  return {
    sheets: sheets.map((_, i) => ({ name: `Tabla ${i + 1}`, hidden: false })),
    form: null,
    read: (sheet, rows) => Promise.resolve(firstRows(sheets[sheet]!, rows)),
  };
}

async function tablesOf(html: string): Promise<ReadSheet[]> {
  const tables: TableCollector[] = [];
  const open: Open[] = [];
  let begun = performance.now();
  let count = 0;
  for (const tag of htmlTags(html)) {
    const inner = open.at(-1);
    if (inner?.cell) inner.cell.text += tag.text;
    take(tag, open, tables);
    if (++count % AT_ONCE === 0) begun = await breathe(begun);
  }
  for (const each of open) endCell(each);
  return tables.map((table) => table.sheet());
}

function take({ name, isEnd, attributes }: HtmlTag, open: Open[], tables: TableCollector[]): void {
  const inner = open.at(-1);
  if (name === 'table' && !isEnd) {
    const table = new TableCollector();
    tables.push(table);
    open.push({ table, cell: null });
  }
  if (!inner) return;
  switch (name) {
    case 'table':
      if (isEnd) {
        endCell(inner);
        open.pop();
      }
      break;
    case 'tr':
      endCell(inner);
      if (!isEnd) inner.table.beginRow(null, /display\s*:\s*none/i.test(attributes));
      break;
    case 'td':
    case 'th':
      endCell(inner);
      if (!isEnd) inner.cell = { text: '', mailTo: '', attributes };
      break;
    case 'a':
      if (inner.cell) inner.cell.mailTo ||= mailAddress(decodeHtml(attribute(attributes, 'href')));
      break;
    case 'br':
    case 'p':
    case 'div':
    case 'li':
      if (inner.cell) inner.cell.text += ' ';
      break;
  }
}

function endCell(open: Open): void {
  const { cell, table } = open;
  if (!cell) return;
  open.cell = null;
  const right = spanOf(cell.attributes, 'colspan');
  const down = spanOf(cell.attributes, 'rowspan');
  table.add(cellOf(cell.text, cell.mailTo), { right, down }, null);
}

function cellOf(written: string, mailTo: string): ReadCell | undefined {
  const text = decodeHtml(written).replace(/\s+/g, ' ').trim();
  if (!text) return undefined;
  return mailTo ? { ...textCell(text), mailTo } : textCell(text);
}

/** How many more it is than one. */
function spanOf(attributes: string, name: string): number {
  const span = parseInt(attribute(attributes, name), 10);
  return span > 1 ? Math.min(span, MOST_SPANNED) - 1 : 0;
}

function attribute(attributes: string, name: string): string {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(
    attributes,
  );
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
}
