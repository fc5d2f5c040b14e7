import { fold } from '../../../domain/text/folded-text';

/** A date as somebody wrote it. */
export type DateText =
  | { readonly form: 'iso' | 'words'; readonly date: YearMonthDay }
  /** Two numbers of which one is the day: which, the column says. */
  | {
      readonly form: 'numbers';
      readonly first: number;
      readonly second: number;
      readonly year: number;
    };

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const MONTHS: readonly string[] = [
  ...['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
];
const OTHER_MONTHS: Readonly<Record<string, number>> = {
  ...{ jan: 1, apr: 4, aug: 8, dec: 12, set: 9 },
};
const MONTH_NAMES =
  /^(?:ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|may(?:o)?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|se[pt]t?(?:t?iembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?|jan(?:uary)?|february|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|september|october|november|dec(?:ember)?)$/;
const WEEKDAYS =
  /\b(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|lun|mie|jue|vie|sab|dom|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)\b\.?,?/g;
/** Spreadsheets, databases and programs add midnight to days, and where it is so. */
const TIME =
  /(?:[t ,]+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.? ?m\.?)?\s*(?:z|utc|gmt)?\s*(?:[+-]\d{2}(?::?\d{2})?)?$/;
/** 'Nac. 25/05/1990 (35 años).', '(25/05/1990)' */
const AROUND = /^'|^nac\w*[.:]*\s+(?=\d)|^\((?=[^()]+\)$)|\s+\([^()]*\)$|\)$|[.,;]+$/g;
const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})\s*[-/.\\ ·_|]\s*(\d{1,2})\s*[-/.\\ ·_|]\s*(\d{4}|\d{2})$/;
const SHORT_YEAR_FIRST = /^(3[2-9]|[4-9]\d)[-/. ](\d{1,2})[-/. ](\d{1,2})$/;
/** 'III' in '3-III-1990', as in old papers. */
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
/** As a number it loses the zero before it. */
const EIGHT_DIGITS_YEAR_LAST = /^(\d{1,2})(\d{2})(\d{4})$/;

/**
 * Reads a date in any usual form; null where it is none.
 * @param lastYear the latest that somebody can be born in: it tells the century of '85' and '01'.
 */
export function readDateText(text: string, lastYear: number): DateText | null {
  const plain = fold(text)
    .replace(AROUND, '')
    .replace(WEEKDAYS, ' ')
    .replace(TIME, '')
    .replace(/(\d) del? (?=\d)/g, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
  const iso = YEAR_FIRST.exec(plain) ?? eightDigits(plain) ?? SHORT_YEAR_FIRST.exec(plain);
  if (iso) return { form: 'iso', date: dateOf(iso[1]!, Number(iso[2]), iso[3]!, lastYear) };
  const numbers = YEAR_LAST.exec(plain) ?? EIGHT_DIGITS_YEAR_LAST.exec(plain);
  if (numbers) {
    const [, first, second, year] = numbers;
    return {
      form: 'numbers',
      first: Number(first),
      second: Number(second),
      year: wholeYear(year!, lastYear),
    };
  }
  return inWords(plain, lastYear);
}

/** '19900115', and not '15011990'. */
function eightDigits(plain: string): RegExpExecArray | null {
  const match = EIGHT_DIGITS.exec(plain);
  return match && /^(?:19|20)/.test(plain) && Number(match[2]) <= 12 ? match : null;
}

/** '5 de junio de 2001', '5-jun-01', 'junio 5, 2001', '2001-jun-5' */
function inWords(plain: string, lastYear: number): DateText | null {
  const parts = plain
    .replace(/\b(?:de|del|el|of|the)\b/g, ' ')
    .replace(/\bprimero\b/, '1')
    // '03MAY1990'
    .replace(/(\d)(?=[a-z]{3})|([a-z]{3})(?=\d)/g, '$1$2 ')
    .replace(/(\d)(?:st|nd|rd|th|ro|ero|o|º|°)\b/g, '$1')
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
  if (parts.length !== 3) return null;
  const place = parts.findIndex((part) => MONTH_NAMES.test(part) || ROMAN.includes(part));
  if (place < 0) return null;
  const month = ROMAN.indexOf(parts[place]!) + 1 || monthOf(parts[place]!);
  const [one, other] = parts.filter((_, i) => i !== place) as [string, string];
  if (!/^\d+$/.test(one) || !/^\d+$/.test(other)) return null;
  const yearFirst = one.length === 4;
  const [day, year] = yearFirst ? [other, one] : [one, other];
  if (day.length > 2 || (year.length !== 4 && year.length !== 2)) return null;
  return { form: 'words', date: dateOf(year, month, day, lastYear) };
}

function monthOf(name: string): number {
  const start = name.slice(0, 3);
  const place = MONTHS.indexOf(start);
  return place >= 0 ? place + 1 : (OTHER_MONTHS[start] ?? 0);
}

function dateOf(year: string, month: number, day: string, lastYear: number): YearMonthDay {
  return { year: wholeYear(year, lastYear), month, day: Number(day) };
}

/** '85' is 1985, '01' is 2001: nobody is born in years to come. */
function wholeYear(year: string, lastYear: number): number {
  if (year.length > 2) return Number(year);
  const inThisCentury = Math.floor(lastYear / 100) * 100 + Number(year);
  return inThisCentury > lastYear ? inThisCentury - 100 : inThisCentury;
}

export function isoDate({ year, month, day }: YearMonthDay): string {
  return [String(year).padStart(4, '0'), two(month), two(day)].join('-');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
