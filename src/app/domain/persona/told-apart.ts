import { formatCalendarDate } from '../calendar-date';
import { seenText } from '../text/shown-text';

/** What tells somebody apart from a namesake: the e-mail of the account, or without one the birth date. */
export function toldApartBy(email: string | undefined, birthDate: string | undefined): string {
  return email ? seenText(email) : formatCalendarDate(birthDate ?? '');
}
