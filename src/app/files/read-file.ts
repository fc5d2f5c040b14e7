import { findFileKind } from './file-kind';
import { readHtml } from './markup/html-reader';
import { readXml2003 } from './markup/xml-2003-reader';
import { MAX_FILE_BYTES, ReadBook, TextForm } from './read-sheet';
import { divided, readText } from './text-reader';
import { emptyFile, tooBig } from './unreadable-file';
import { readXlsx } from './xlsx/xlsx-reader';

export { readPasted } from './text-reader';

/**
 * Opens a spreadsheet or a text with rows. What it is, is told by its bytes alone.
 * @param told how to read a text, where the person knows better.
 * Fails with an `UnreadableFile`.
 */
export async function readFile(bytes: Uint8Array, told: Partial<TextForm> = {}): Promise<ReadBook> {
  if (bytes.length === 0) throw emptyFile();
  if (bytes.length > MAX_FILE_BYTES) throw tooBig(bytes.length, MAX_FILE_BYTES, false);
  const kind = findFileKind(bytes);
  if (kind === 'text') return readText(withoutPadding(bytes), told);
  if (kind === 'html') return readHtml(bytes);
  if (kind === 'xml') return readXml2003(bytes);
  if (kind !== 'zip') throw kind;
  const book = await readXlsx(bytes);
  return { ...book, read: async (sheet, rows) => divided(await book.read(sheet, rows)) };
}

/** What a disk that failed leaves below a text. Of a text that is UTF-16, one zero is its own. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.length - end > 1 ? bytes.subarray(0, end + ((bytes.length - end) % 2)) : bytes;
}
