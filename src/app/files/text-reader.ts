import Papa from 'papaparse';
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

const DELIMITERS: readonly Delimiter[] = [';', '\t', ',', '|'];
/** Excel's own way to say it, in a line above the head. */
const SAID = /^sep=([;,\t|])\r?\n/i;
const LOOKED_AT_CHARACTERS = 64_000;
const LOOKED_AT_RECORDS = 100;

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
  if (text.trim() === '') throw emptyFile();
  const said = SAID.exec(text);
  // Line ends of every kind, so that one stray kind does not join two rows.
  const lines = text.slice(said?.[0].length ?? 0).replace(/\r\n?/g, '\n');
  const delimiter = told.delimiter ?? ((said?.[1] as Delimiter) || findDelimiter(lines));
  return {
    sheets: [{ name: '', hidden: false }],
    form: { encoding: told.encoding, delimiter },
    read: async (_sheet, rows) => sheetOf(lines, delimiter, rows),
  };
}

/**
 * Which of them divides most records alike. Title rows above the head have one cell, names have
 * commas in quotes: what counts is how many records have how many cells.
 */
export function findDelimiter(lines: string): Delimiter {
  const start = lines.slice(0, LOOKED_AT_CHARACTERS);
  const scores = DELIMITERS.map((delimiter) => {
    const { data } = parse(start, delimiter, LOOKED_AT_RECORDS);
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
  return likely[0]?.delimiter ?? ';';
}

function sheetOf(lines: string, delimiter: Delimiter, most?: number): ReadSheet {
  const rows: ReadRow[] = [];
  // One more than allowed, so that it is known.
  const { data } = parse(lines, delimiter, most ?? 0);
  for (const [index, record] of data.entries()) {
    if (record.every(isBlank)) continue;
    const cells = record.slice(0, MAX_COLUMNS).map(cellOf);
    rows.push({ number: index + 1, cells, hidden: false });
    if (rows.length > MAX_ROWS_READ) throw tooManyRows(MAX_ROWS_READ - 100);
  }
  return { rows, merged: [], hiddenColumns: new Set() };
}

/** A quote that is never closed would swallow all that follows: then quotes are letters. */
function parse(lines: string, delimiter: Delimiter, preview: number): Papa.ParseResult<string[]> {
  const options = { delimiter, newline: '\n', preview, skipEmptyLines: false } as const;
  const result = Papa.parse<string[]>(lines, options);
  const unclosed = result.errors.some(({ code }) => code === 'MissingQuotes');
  return unclosed && preview === 0
    ? Papa.parse<string[]>(lines, { ...options, quoteChar: '\u0000' })
    : result;
}

function cellOf(text: string): ReadCell | undefined {
  return isBlank(text) ? undefined : textCell(text);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
