import { formatCalendarDate } from '../../domain/calendar-date';
import { saveFile } from '../../files/save-file';
import { writeXlsx } from '../../files/xlsx/xlsx-writer';
import { Verdict } from '../judging/verdict';
import { ImportRow } from '../reading/import-cell';
import { FIELD_LABELS, fieldsOf, ImportField, ImportKind } from '../reading/import-field';
import { rowSentence } from './row-sentences';

/** Saves the rows that are not registered, each with its reason. */
export async function saveLeftOut(
  kind: ImportKind,
  fileName: string,
  rows: readonly { readonly row: ImportRow; readonly verdict: Verdict }[],
): Promise<void> {
  const fields = fieldsOf(kind);
  const sheet = {
    name: 'Quedan fuera',
    columns: [
      ...fields.map((field) => ({
        heading: FIELD_LABELS[field],
        kind: field === 'fecha_nacimiento' ? ('date' as const) : ('text' as const),
        width: 22,
      })),
      { heading: 'Motivo', kind: 'text' as const, width: 60 },
    ],
    rowCount: rows.length,
    row: (i: number) => {
      const { row, verdict } = rows[i]!;
      const sentence = rowSentence(row, verdict);
      const reason = sentence ? `${sentence.what} ${sentence.remedy}` : '';
      return [...fields.map((field) => cellText(row, field)), reason];
    },
  };
  saveFile(document, `${nameOf(fileName)}, quedan fuera.xlsx`, await writeXlsx(sheet));
}

/** As it can be read again: what could not be used stays as it was written. */
export function cellText({ cells }: ImportRow, field: ImportField): string {
  const { value, written, problem } = cells[field];
  return problem ? written || formatCalendarDate(value) : value;
}

export function nameOf(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '');
}
