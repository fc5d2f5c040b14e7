import { RecordColumn } from '../../domain/record-column';
import { writeCsv } from '../../files/csv-writer';
import { saveFile } from '../../files/save-file';
import { writeXlsx } from '../../files/xlsx/xlsx-writer';
import { fileName, listSheet } from './list-sheet';

export interface ListToSave<T> {
  readonly title: string;
  readonly scope: string;
  readonly columns: readonly RecordColumn<T>[];
  readonly rows: readonly T[];
  /** 'YYYY-MM-DD' */
  readonly today: string;
}

/** Writes the list to a file that the browser saves. */
export async function saveList<T>(
  format: 'xlsx' | 'csv',
  { title, scope, columns, rows, today }: ListToSave<T>,
): Promise<void> {
  const sheet = listSheet(title, columns, rows);
  const content = await (format === 'xlsx' ? writeXlsx(sheet) : writeCsv(sheet));
  saveFile(document, `${fileName(title, scope, today)}.${format}`, content);
}
