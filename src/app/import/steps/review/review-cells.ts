import { formatCalendarDate } from '../../../domain/calendar-date';
import { Verdict } from '../../judging/verdict';
import { ImportRow } from '../../reading/import-cell';
import { ImportField } from '../../reading/import-field';

/** As a cell shows it: what was written where that could not be read; dates day first. */
export function cellText({ cells }: ImportRow, field: ImportField): string {
  const { value, written, problem } = cells[field];
  if (problem) return formatCalendarDate(written || value);
  return field === 'fecha_nacimiento' ? formatCalendarDate(value) : value;
}

/** Whether the cell is most likely a slip, or one by which the row is like somebody on record. */
export function isDoubtful(
  { name }: Verdict,
  doubtful: readonly ImportField[],
  field: ImportField,
): boolean {
  if (doubtful.includes(field)) return true;
  return name === 'duplicate' && ['nombres', 'p_apellido', 's_apellido'].includes(field);
}

export function isWrong({ cells }: ImportRow, { name }: Verdict, field: ImportField): boolean {
  if (field === 'email' && name === 'email-taken') return true;
  return cells[field].problem !== null && name === 'error';
}

/** The first cell that is wrong. */
export function wrongField(row: ImportRow, verdict: Verdict): ImportField | null {
  const fields = Object.keys(row.cells) as ImportField[];
  return fields.find((field) => isWrong(row, verdict, field)) ?? null;
}

/** Whether the row is like somebody on record, or has their e-mail. */
export function isLikeSomebody(verdict: Verdict): boolean {
  if (verdict.name === 'duplicate') return verdict.persona !== undefined;
  return verdict.name === 'email-taken' && verdict.usuario !== undefined;
}
