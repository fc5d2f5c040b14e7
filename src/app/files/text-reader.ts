import Papa from 'papaparse';
import { breathe } from '../ui/waiting/in-slices';
import { peopleOfBlocks } from './chat-blocks';
import { chatLines, DASH, dividedByEmail } from './chat-lines';
import { withoutBlanksBeforeQuotes } from './loose-quotes';
import {
  Delimiter,
  MAX_COLUMNS,
  MAX_ROWS_READ,
  ReadBook,
  ReadCell,
  ReadRow,
  ReadSheet,
  textCell,
  TextForm,
} from './read-sheet';
import { decodeText, findEncoding } from './text-encoding';
import { emptyFile, tooManyRows } from './unreadable-file';

const DELIMITERS: readonly Delimiter[] = [';', '\t', ',', '|', DASH];
/** Excel's own way to say it, in a line above the head. */
const SAID = /^"?sep=([;,\t|])"?[;,\t|]*\n/i;
const LOOKED_AT_CHARACTERS = 64_000;
const LOOKED_AT_RECORDS = 100;
/** 'Quispe Mamani, Ana' is one cell, with a comma. */
const FEWEST_COLUMNS = 3;
/** Records that are read between two pauses: few at first, more of a file that has more of them. */
const RECORDS_AT_FIRST = 200;
const MOST_AT_ONCE = 5_000;

/** Rows of text. @param told what the person knows better than the file. */
export function readText(bytes: Uint8Array, told: Partial<TextForm> = {}): ReadBook {
  const encoding = told.encoding ?? findEncoding(bytes);
  return bookOf(decodeText(bytes, encoding), { ...told, encoding });
}

/** Cells that were copied from a spreadsheet: text with tabs. */
export function readPasted(text: string): ReadBook {
  const delimiter = text.includes('\t') ? '\t' : undefined;
  return bookOf(text, { encoding: 'utf-8', ...(delimiter && { delimiter }) });
}

function bookOf(
  text: string,
  told: Pick<TextForm, 'encoding'> & { readonly delimiter?: Delimiter | undefined },
): ReadBook {
  // Line ends of every kind, so that one stray kind does not join two rows.
  const plain = text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '');
  if (plain.trim() === '') throw emptyFile();
  const said = SAID.exec(plain);
  const blocks = told.delimiter ? null : peopleOfBlocks(plain);
  const below = blocks ?? withoutQuotesAroundLines(plain.slice(said?.[0].length ?? 0));
  const found = blocks ? null : likelyDelimiter(below);
  const isOfEmails = !blocks && isDividedByEmail(below, found);
  const likely = blocks ? '\t' : isOfEmails ? DASH : (found?.delimiter ?? ';');
  const delimiter = told.delimiter ?? (said?.[1] as Delimiter) ?? likely;
  const lines = prepared(below, delimiter);
  return {
    sheets: [{ name: '', hidden: false }],
    form: { encoding: told.encoding, delimiter },
    read: (_sheet, rows) => sheetOf(isOfEmails ? dividedByEmail(lines) : lines, delimiter, rows),
  };
}

/** Whether nothing else divides it, or a comma that leaves the e-mails among words: 'Ana, cajera ana@x.bo'. */
function isDividedByEmail(lines: string, found: ReturnType<typeof likelyDelimiter>): boolean {
  const mails = lines.split('\n').filter((line) => line.includes('@'));
  if (!found || mails.length === 0) return mails.length > 0;
  if (found.delimiter !== ',' || found.width > 2) return false;
  return !mails.some((line) => line.split(',').some((cell) => /^\S+@\S+$/.test(cell.trim())));
}

function prepared(lines: string, delimiter: Delimiter): string {
  return delimiter === DASH ? chatLines(lines) : withoutBlanksBeforeQuotes(lines, delimiter);
}

/**
 * Which of them divides most records alike. Title rows above the head have one cell, names have
 * commas in quotes: what counts is how many records have how many cells.
 * null where none divides anything.
 */
function likelyDelimiter(lines: string): { delimiter: Delimiter; width: number } | null {
  const start = lines.slice(0, LOOKED_AT_CHARACTERS);
  const scores = DELIMITERS.map((delimiter) => {
    const { data } = parse(
      delimiter === DASH ? chatLines(start) : start,
      delimiter,
      LOOKED_AT_RECORDS,
    );
    const widths = new Map<number, number>();
    for (const { length } of data) {
      if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    }
    const [width = 1, alike = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    return { delimiter, alike, width };
  });
  const most = Math.max(...scores.map(({ alike }) => alike));
  // Divided nearly as often: the one with more cells is no accident.
  const likely = scores.filter(({ alike }) => alike > 0 && alike >= most * 0.9);
  likely.sort((one, other) => other.width - one.width);
  return likely[0] ?? null;
}

/** Each line as one cell in quotes: a spreadsheet opened it with another delimiter, and saved it so. */
function withoutQuotesAroundLines(lines: string): string {
  if (!/^\s*"/.test(lines) || likelyDelimiter(lines)) return lines;
  const cells = parse(lines, ';', 0).data.map(([cell = '']) => cell);
  const within = cells.join('\n');
  return likelyDelimiter(within) ? within : lines;
}

/** The same in a workbook: all that a row says stands in its first cell. */
export function divided(sheet: ReadSheet): ReadSheet {
  const isOne = sheet.rows.every(
    ({ cells: { 0: cell, length } }) => length === 1 && cell?.kind === 'text',
  );
  if (!isOne) return sheet;
  const found = likelyDelimiter(sheet.rows.map(({ cells }) => cells[0]!.text).join('\n'));
  if (!found || found.width < FEWEST_COLUMNS) return sheet;
  const rows = sheet.rows.map((row) => {
    const text = prepared(row.cells[0]!.text, found.delimiter);
    const [record = []] = parse(text, found.delimiter, 1).data;
    return { ...row, cells: record.slice(0, MAX_COLUMNS).map(cellOf) };
  });
  return { ...sheet, rows };
}

async function sheetOf(lines: string, delimiter: Delimiter, most = Infinity): Promise<ReadSheet> {
  const rows =
    (await rowsOf(lines, delimiter, '"', most)) ?? (await rowsOf(lines, delimiter, NO_QUOTE, most));
  return { rows: rows ?? [], merged: [], hiddenColumns: new Set() };
}

const NO_QUOTE = '\u0000';

/**
 * Some records at a time, so that the page answers meanwhile.
 * @returns null where a quote is never closed and would swallow all that follows: then quotes are letters.
 */
async function rowsOf(
  lines: string,
  delimiter: Delimiter,
  quoteChar: string,
  most: number,
): Promise<ReadRow[] | null> {
  const rows: ReadRow[] = [];
  let number = 0;
  let atOnce = RECORDS_AT_FIRST;
  let begun = performance.now();
  for (let start = 0; start < lines.length && number < most;) {
    // Papaparse would take it away, and count its place without it.
    if (lines.charAt(start) === '\ufeff') start++;
    const preview = Math.min(atOnce, most - number);
    const { data, errors, meta } = parse(lines.slice(start), delimiter, preview, quoteChar);
    const isUnclosed = errors.some(({ code }) => code === 'MissingQuotes');
    if (isUnclosed && most === Infinity && quoteChar !== NO_QUOTE) return null;
    for (const record of data) {
      number++;
      if (record.every(isBlank)) continue;
      rows.push({ number, cells: record.slice(0, MAX_COLUMNS).map(cellOf), hidden: false });
      if (rows.length > MAX_ROWS_READ) throw tooManyRows(MAX_ROWS_READ - 100);
    }
    if (meta.cursor <= 0) break;
    start += meta.cursor;
    atOnce = Math.min(2 * atOnce, MOST_AT_ONCE);
    begun = await breathe(begun);
  }
  return rows;
}

function parse(
  lines: string,
  delimiter: Delimiter,
  preview: number,
  quoteChar = '"',
): Papa.ParseResult<string[]> {
  // Its fast mode takes the whole text apart before it looks at the first record.
  const options = { delimiter, newline: '\n', skipEmptyLines: false, fastMode: false } as const;
  return Papa.parse<string[]>(lines, { ...options, preview, quoteChar });
}

function cellOf(text: string): ReadCell | undefined {
  return isBlank(text) ? undefined : textCell(text);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
