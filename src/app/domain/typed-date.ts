import { today } from './calendar-date';
import { clean } from './text/clean-text';

const YEAR_FIRST = /^(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/;
const EIGHT_DIGITS = /^(\d{2})(\d{2})(\d{4})$/;
/** '150190': a day, a month, and the year that `wholeYear` makes of the rest. */
const SIX_DIGITS = /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(\d{2})$/;
/** '19900115', which the field cuts into '19/90/0115': no year of a birth begins so. */
const YEAR_BEFORE = /^(19|20)\/?(\d{2})\/?(0[1-9]|1[0-2])(\d{2})$/;
/** '1990-1-5', which the field cuts into '19/90/-1-5'. */
const CUT_YEAR = /^(19|20)\/(\d{2})\/[/.-]?(\d{1,2}[/. -]\d{1,2})$/;
/** '15 ene 1990', '15 de enero de 1990' */
const IN_WORDS = /^(\d{1,2})[/. -]*(?:de )?([a-z]{3})[a-z]*[/. -]+(?:del? )?(\d{4})$/i;
const MONTHS = 'ene feb mar abr may jun jul ago sep oct nov dic';
/** Spreadsheets and databases add midnight to a day. */
const WITH_TIME = /^(\S{8,10})[T ]\d{1,2}:\d{2}.*$/;

/**
 * What is typed day first, or year first, as 'YYYY-MM-DD' once it is whole; until then as it is, without
 * what cannot be seen: Windows copies dates with direction marks in them. What could be two days stays,
 * too: '5/1/20' of this century or of the last.
 */
export function typedDate(text: string): string {
  const typed = clean(text)
    .replace(WITH_TIME, '$1')
    .replace(/ ?([/.-]) ?/g, '$1');
  const plain = typed.replace(YEAR_BEFORE, '$1$2-$3-$4').replace(CUT_YEAR, '$1$2-$3');
  const [, ...backwards] = YEAR_FIRST.exec(plain) ?? [];
  const [, ...parts] =
    DAY_FIRST.exec(plain) ??
    EIGHT_DIGITS.exec(plain) ??
    SIX_DIGITS.exec(plain) ??
    inWords(plain) ??
    [];
  const [day, month, year] = backwards.length ? backwards.reverse() : parts;
  const whole = year && wholeYear(year);
  if (!day || !month || !whole) return typed;
  return `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function inWords(text: string): readonly string[] | null {
  const [all, day, name, year] = IN_WORDS.exec(text) ?? [];
  const place = name ? MONTHS.indexOf(name.toLowerCase().replace('set', 'sep')) : -1;
  return place >= 0 ? [all!, day!, String(place / 4 + 1), year!] : null;
}

/** Nobody is born in a year to come: '90' is 1990, and '20' may be either; '' for that. */
function wholeYear(year: string): string {
  if (year.length > 2) return year;
  return year > today().slice(2, 4) ? `19${year}` : '';
}

/**
 * The text of a date field with the slash that comes next, while it grows at its end. Whoever types
 * another sign between the numbers, or the slash, too, has typed that one.
 */
export function withSlashes(text: string, before: string): string {
  if (text.length <= before.length) return text;
  const once = text.replace(/\/[/. -]+/g, '/');
  return /^\d{2}(\/\d{2})?$/.test(once) ? `${once}/` : once;
}
