import { strToU8, Zip, ZipDeflate } from 'fflate';
import { rowsInSlices } from '../../ui/waiting/in-slices';
import { CellKind, Sheet } from '../sheet';
import { excelDate } from './excel-dates';
import { CELL_STYLE, sheetEnd, sheetStart, workbookParts } from './xlsx-parts';
import { xmlText } from './xml-text';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What Excel allows in a cell; with more, it calls the whole file damaged. */
const LONGEST_TEXT = 32_767;
/** What a reader of XML may leave away unless told. */
const HAS_OUTER_SPACE = /^\s|\s$|\s{2}|[\t\n\r]/;
/** The quickest that still packs well: a person waits for it. */
const LEVEL = 3;

/**
 * The sheet as an Excel workbook: dates are dates, text is text and never a formula, the head stays
 * in view and filters. Written in slices and packed as it goes.
 */
export async function writeXlsx({ name, columns, rowCount, row }: Sheet): Promise<Blob> {
  const packed: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    packed.push(bytes as Uint8Array<ArrayBuffer>);
  });
  const range = `A1:${columnName(columns.length - 1)}${rowCount + 1}`;
  for (const [path, text] of Object.entries(workbookParts(sheetName(name), range))) {
    const part = new ZipDeflate(path, { level: LEVEL });
    zip.add(part);
    part.push(strToU8(text), true);
  }

  const part = new ZipDeflate('xl/worksheets/sheet1.xml', { level: LEVEL });
  zip.add(part);
  part.push(strToU8(sheetStart(columns.map(({ width }) => width))));
  const names = columns.map((_, i) => columnName(i));
  const head = columns.map(({ heading }, i) => textCell(`${names[i]}1`, heading, CELL_STYLE.head));
  part.push(strToU8(`<row r="1">${head.join('')}</row>`));
  await rowsInSlices(rowCount, (start, end) => {
    let rows = '';
    for (let i = start; i < end; i++) {
      const cells = row(i).map((text, j) => cell(`${names[j]}${i + 2}`, text, columns[j]!.kind));
      rows += `<row r="${i + 2}">${cells.join('')}</row>`;
    }
    part.push(strToU8(rows));
  });
  part.push(strToU8(sheetEnd(range)), true);
  zip.end();
  return new Blob(packed, { type: MEDIA_TYPE });
}

function cell(place: string, text: string, kind: CellKind): string {
  if (text === '') return '';
  const serial = kind === 'text' ? null : excelDate(text);
  if (serial === null) return textCell(place, text, CELL_STYLE.text);
  return `<c r="${place}" s="${CELL_STYLE[kind]}"><v>${serial}</v></c>`;
}

function textCell(place: string, text: string, style: number): string {
  const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  const space = HAS_OUTER_SPACE.test(short) ? ' xml:space="preserve"' : '';
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t${space}>${xmlText(short)}</t></is></c>`;
}

/** 0 → 'A', 25 → 'Z', 26 → 'AA' */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}
