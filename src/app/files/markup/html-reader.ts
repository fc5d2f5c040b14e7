import { Parser } from 'htmlparser2';
import { breathe } from '../../ui/waiting/in-slices';
import { ReadBook, ReadCell, ReadSheet, textCell } from '../read-sheet';
import { decodeText, findEncoding } from '../text-encoding';
import { otherFormat } from '../unreadable-file';
import { mailAddress } from '../xlsx/xlsx-mails';
import { firstRows, isTable, TableCollector } from './table-collector';

/** Characters between two pauses. */
const AT_ONCE = 65_536;
const MOST_SPANNED = 5_000;
/** What stands in these is no text. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'title', 'xml']);
/** What begins a line of its own within a cell. */
const DIVIDES: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li']);

type Attributes = Readonly<Record<string, string>>;

/** A table, with the cell that is being read. */
interface Open {
  readonly table: TableCollector;
  cell: { text: string; mailTo: string; attributes: Attributes } | null;
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
  let silent = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (SILENT.has(name)) silent++;
      begin(name, attributes, open, tables);
    },
    ontext: (text) => {
      const cell = open.at(-1)?.cell;
      if (cell && !silent) cell.text += text;
    },
    onclosetag: (name) => {
      if (SILENT.has(name)) silent--;
      end(name, open);
    },
  });
  let begun = performance.now();
  for (let at = 0; at < html.length; at += AT_ONCE) {
    parser.write(html.slice(at, at + AT_ONCE));
    begun = await breathe(begun);
  }
  parser.end();
  return tables.map((table) => table.sheet());
}

function begin(name: string, attributes: Attributes, open: Open[], tables: TableCollector[]): void {
  const inner = open.at(-1);
  if (name === 'table') {
    const table = new TableCollector();
    tables.push(table);
    open.push({ table, cell: null });
  } else if (name === 'tr') {
    inner?.table.beginRow(null, /display\s*:\s*none/i.test(attributes['style'] ?? ''));
  } else if (inner && (name === 'td' || name === 'th')) {
    inner.cell = { text: '', mailTo: '', attributes };
  } else if (inner?.cell && name === 'a') {
    inner.cell.mailTo ||= mailAddress(attributes['href'] ?? '');
  } else if (inner?.cell && DIVIDES.has(name)) {
    inner.cell.text += ' ';
  }
}

function end(name: string, open: Open[]): void {
  const inner = open.at(-1);
  if (name === 'table') open.pop();
  if (!inner?.cell || (name !== 'td' && name !== 'th')) return;
  const { text, mailTo, attributes } = inner.cell;
  inner.cell = null;
  const right = spanOf(attributes['colspan']);
  const down = spanOf(attributes['rowspan']);
  inner.table.add(cellOf(text, mailTo), { right, down }, null);
}

function cellOf(written: string, mailTo: string): ReadCell | undefined {
  const text = written.replace(/\s+/g, ' ').trim();
  if (!text) return undefined;
  return mailTo ? { ...textCell(text), mailTo } : textCell(text);
}

/** How many more it is than one. */
function spanOf(written = ''): number {
  const span = parseInt(written, 10);
  return span > 1 ? Math.min(span, MOST_SPANNED) - 1 : 0;
}
