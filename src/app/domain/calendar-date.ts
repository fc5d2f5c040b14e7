/**
 * A calendar date is a 'YYYY-MM-DD' string from the wire to the screen and back. It never becomes a
 * `Date`: `new Date('1990-01-15')` is the evening of the 14th in La Paz.
 */

const CALENDAR_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Where "today" is decided: the POS is used in Bolivia (UTC−4, no daylight saving). */
const TIME_ZONE = 'America/La_Paz';

export const EARLIEST_BIRTH_DATE = '1900-01-01';

/** Whether the text is a day that exists, written 'YYYY-MM-DD' ('2023-02-29' is not). */
export function isCalendarDate(text: string): boolean {
  const match = CALENDAR_DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether the text has a year, a month and a day, whatever they are. */
export function isWholeDate(text: string): boolean {
  return CALENDAR_DATE.test(text);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Today in Bolivia as 'YYYY-MM-DD'. */
export function today(now = new Date()): string {
  return DAY_FORMAT.format(now);
}

/** Made once: it takes twenty times as long to make as to use. */
const DAY_FORMAT = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** '1990-01-15' as '15/01/1990', as people write it in Bolivia; anything else unchanged. */
export function formatCalendarDate(date: string): string {
  const match = CALENDAR_DATE.exec(date);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : date;
}

/** An ISO 8601 instant as 'hoy a las 18:20', 'ayer a las 18:20' or '15/01/1990 a las 14:05'. */
export function dayAndTime(instant: string, now = new Date()): string {
  const [date = '', time = ''] = formatInstant(instant).split(', ');
  const yesterday = new Date(now.getTime() - 24 * 60 * 60 * 1000);
  const isToday = date === formatCalendarDate(today(now));
  const isYesterday = date === formatCalendarDate(today(yesterday));
  return `${isToday ? 'hoy' : isYesterday ? 'ayer' : date} a las ${time}`;
}

/** Whole years of somebody born on this 'YYYY-MM-DD'; null when it is no such day, or to come. */
export function ageOn(birthDate: string, day = today()): number | null {
  if (!isCalendarDate(birthDate) || birthDate > day) return null;
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return birthDate.slice(5) > day.slice(5) ? years - 1 : years;
}

/** An ISO 8601 instant as '15/01/1990, 14:05' in Bolivia; '' when it is not an instant. */
export function formatInstant(instant: string): string {
  const milliseconds = Date.parse(instant);
  return Number.isNaN(milliseconds) ? '' : INSTANT_FORMAT.format(milliseconds);
}

/** Milliseconds since 1970 as '14:05' in Bolivia, whatever zone the computer is set to; '' when NaN. */
export function timeOfDay(milliseconds: number): string {
  return Number.isNaN(milliseconds) ? '' : INSTANT_FORMAT.format(milliseconds).slice(-5);
}

/** An ISO 8601 instant as 'YYYY-MM-DD HH:mm' in Bolivia, for machines; '' when it is not one. */
export function localInstant(instant: string): string {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) return '';
  return new Date(milliseconds - BEHIND_UTC_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/** A formatter of the time zone's name takes ten times as long, for 100,000 rows of an export. */
const BEHIND_UTC_MS = 4 * 60 * 60_000;

const INSTANT_FORMAT = new Intl.DateTimeFormat('es-BO', {
  timeZone: TIME_ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
