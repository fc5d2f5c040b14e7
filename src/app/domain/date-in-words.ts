import { isCalendarDate } from './calendar-date';
import { writtenDate } from './relative-time';

/** '1968-12-04' as '4 dic 1968', where day and month could be taken for each other; anything else unchanged. */
export function dateInWords(date: string): string {
  return isCalendarDate(date) ? writtenDate(Date.parse(`${date}T12:00:00-04:00`)) : date;
}
