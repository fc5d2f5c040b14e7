import { MAX_ROWS, MAX_ROWS_READ, ReadBook, ReadSheet } from '../read-sheet';
import { damaged, tooManyRows, UnreadableFile } from '../unreadable-file';
import { linksOf } from './package-links';
import { CellContext } from './xlsx-cells';
import { withMails } from './xlsx-mails';
import { SheetCollector } from './xlsx-sheet';
import { collectStrings } from './xlsx-strings';
import { readDateFormats } from './xlsx-styles';
import { findWorkbook, readWorkbook } from './xlsx-workbook';
import { XmlHandlers, XmlReader } from './xml-reader';
import { ZipParts } from './zip-parts';

/** A workbook of Excel. Fails with an `UnreadableFile`. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadBook> {
  const parts = new ZipParts(bytes);
  try {
    return await openBook(parts);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : damaged();
  }
}

async function openBook(parts: ZipParts): Promise<ReadBook> {
  const workbookPath = await findWorkbook(parts);
  const { sheets, since1904 } = await readWorkbook(parts, workbookPath);
  if (sheets.length === 0) throw damaged();
  const shared = once(() => readShared(parts, workbookPath, since1904));
  return {
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    form: null,
    async read(sheet, rows) {
      try {
        return await readSheet(parts, sheets[sheet]!.path, await shared(), rows);
      } catch (error) {
        throw error instanceof UnreadableFile ? error : damaged();
      }
    },
  };
}

async function readShared(parts: ZipParts, path: string, since1904: boolean): Promise<CellContext> {
  const links = await linksOf(parts, path);
  const target = (type: string) => links.find((link) => link.type === type)?.target ?? '';
  const styles = await parts.text(target('styles') || 'xl/styles.xml');
  const strings: string[] = [];
  const stringsPath = target('sharedStrings') || 'xl/sharedStrings.xml';
  if (parts.has(stringsPath)) await readPart(parts, stringsPath, collectStrings(strings));
  return { strings, dateFormats: styles ? readDateFormats(styles) : new Set(), since1904 };
}

async function readSheet(
  parts: ZipParts,
  path: string,
  context: CellContext,
  rows = Infinity,
): Promise<ReadSheet> {
  const collector = new SheetCollector(context);
  await readPart(parts, path, collector.handlers, () => collector.rows.length >= rows);
  if (rows === Infinity && collector.rows.length > MAX_ROWS_READ) throw tooManyRows(MAX_ROWS);
  const sheet = collector.sheet();
  if (!collector.links.length) return sheet;
  return { ...sheet, rows: withMails(sheet.rows, collector.links, await linksOf(parts, path)) };
}

async function readPart(
  parts: ZipParts,
  path: string,
  handlers: XmlHandlers,
  enough: () => boolean = () => false,
): Promise<void> {
  const reader = new XmlReader(handlers);
  let stopped = false;
  await parts.pieces(path, (piece) => {
    reader.write(piece);
    return (stopped = enough());
  });
  if (!stopped) reader.end();
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
