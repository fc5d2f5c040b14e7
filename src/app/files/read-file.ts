import { findFileKind } from './file-kind';
import { MAX_FILE_BYTES, ReadBook, TextForm } from './read-sheet';
import { readText } from './text-reader';
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
  if (kind === 'text') return readText(bytes, told);
  if (kind === 'zip') return readXlsx(bytes);
  throw kind;
}
