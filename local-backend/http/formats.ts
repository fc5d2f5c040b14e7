import type { Format } from 'ajv';

// Control characters, which no name, subject or address holds; NUL is refused by PostgreSQL itself.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f\u0085\u2028\u2029]/;
// eslint-disable-next-line no-control-regex
const CONTROL_BUT_LAYOUT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // The parser takes 2023-02-30 for the 2nd of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const todayInBolivia = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/La_Paz' });

/** The formats that the schemas name; a date that is none fails once, not three times. */
export const formats: Record<string, Format> = {
  'one-line': (text: string) => !CONTROL.test(text),
  'plain-text': (text: string) => !CONTROL_BUT_LAYOUT.test(text),
  'calendar-date': isCalendarDate,
  'not-in-the-future': (text: string) =>
    !isCalendarDate(text) || text <= todayInBolivia.format(new Date()),
  'since-1900': (text: string) => !isCalendarDate(text) || text >= '1900-01-01',
};
