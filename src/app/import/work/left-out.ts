import { formatCalendarDate } from '../../domain/calendar-date';
import { saveFile } from '../../files/save-file';
import { writeXlsx } from '../../files/xlsx/xlsx-writer';
import { Verdict } from '../judging/verdict';
import { ImportRow } from '../reading/import-cell';
import { FIELD_LABELS, fieldsOf, ImportField, ImportKind } from '../reading/import-field';
import { rowRemarks, VERDICT_LABELS } from './row-sentences';
import { LeftOutRow } from './sheet-person';

/** The rows that are not registered, each with its reason. */
export function leftOutRows(
  kind: ImportKind,
  rows: readonly ImportRow[],
  verdicts: readonly Verdict[],
): readonly LeftOutRow[] {
  return rows.flatMap((row, i) => {
    const verdict = verdicts[i];
    if (!verdict || verdict.name === 'new') return [];
    const remarks = rowRemarks(row, verdict).map(({ what, remedy }) => `${what} ${remedy}`.trim());
    return {
      row: row.row,
      texts: fieldsOf(kind).map((field) => readableText(row, field)),
      reason: remarks.join(' ') || VERDICT_LABELS[verdict.name],
      isSettled: verdict.name === 'present' || verdict.name === 'omitted',
    };
  });
}

/** Saves those of them that something could be done about. */
export async function saveLeftOut(
  kind: ImportKind,
  fileName: string,
  all: readonly LeftOutRow[],
): Promise<void> {
  const rows = all.filter(({ isSettled }) => !isSettled);
  const sheet = {
    name: 'Quedan fuera',
    columns: [
      ...fieldsOf(kind).map((field) => ({
        heading: FIELD_LABELS[field],
        kind: field === 'fecha_nacimiento' ? ('date' as const) : ('text' as const),
        width: 22,
      })),
      { heading: 'Motivo', kind: 'text' as const, width: 60 },
    ],
    rowCount: rows.length,
    row: (i: number) => [...rows[i]!.texts, rows[i]!.reason],
  };
  const name = fileName.replace(/\.[^.]*$/, '');
  saveFile(document, `${name}, quedan fuera.xlsx`, await writeXlsx(sheet));
}

/** As it can be read again: what could not be used stays as it was written. */
function readableText({ cells }: ImportRow, field: ImportField): string {
  const { value, written, problem } = cells[field];
  return problem ? written || formatCalendarDate(value) : value;
}
