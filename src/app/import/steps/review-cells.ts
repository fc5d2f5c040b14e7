import { formatCalendarDate } from '../../domain/calendar-date';
import { Verdict } from '../judging/verdict';
import { ImportRow } from '../reading/import-cell';
import { ImportField } from '../reading/import-field';

/** As a cell shows it: what was written where that could not be read; dates day first. */
export function cellText({ cells }: ImportRow, field: ImportField): string {
  const { value, written, problem } = cells[field];
  if (problem) return formatCalendarDate(written || value);
  return field === 'fecha_nacimiento' ? formatCalendarDate(value) : value;
}

/** Whether the cell is one by which the row is like somebody on record. */
export function isDoubtful({ name }: Verdict, field: ImportField): boolean {
  return name === 'duplicate' && ['nombres', 'p_apellido', 's_apellido'].includes(field);
}

export function isWrong({ cells }: ImportRow, { name }: Verdict, field: ImportField): boolean {
  if (field === 'email' && name === 'email-taken') return true;
  return cells[field].problem !== null && name === 'error';
}

/** The page of whom a row is like, or whose e-mail it has. */
export function recordOf(verdict: Verdict): readonly (string | number)[] | null {
  if (verdict.name === 'duplicate' && verdict.persona) return ['/personas', verdict.persona.id];
  if (verdict.name === 'email-taken' && verdict.usuario) return ['/usuarios', verdict.usuario.id];
  return null;
}
