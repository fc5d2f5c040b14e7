import { isCalendarDate, today } from '../../../domain/calendar-date';
import { ReadCell } from '../../../files/read-sheet';
import { dayOfSerial } from '../../../files/xlsx/excel-dates';
import { CellProblem } from '../import-cell';
import { DateText, isoDate, readDateText } from './date-text';

export type DayOrder = 'dmy' | 'mdy';

/** What the dates of a column have in common. */
export interface DateColumn {
  /** What its own values prove; null where they prove nothing, or both. */
  readonly proven: DayOrder | null;
  /** As they are read if nobody says otherwise; null where each is a question. */
  readonly order: DayOrder | null;
  /** Whether some of them could be either. */
  readonly hasAmbiguous: boolean;
  /** Some prove one order and some the other. */
  readonly contradictory: boolean;
  /** The order that most of them prove; where nothing tells, the one of the country. */
  readonly usual: DayOrder;
  /** How many of each form: real dates, ISO, with the month's name, two numbers. */
  readonly forms: Readonly<Record<'real' | 'iso' | 'words' | 'numbers', number>>;
  /** Up to three of those that could be either, as they are written. */
  readonly examples: readonly string[];
}

export interface DateReading {
  /** 'YYYY-MM-DD'; '' where there is none. */
  readonly value: string;
  readonly problem: CellProblem | null;
  /** Both days that it could be. */
  readonly either?: readonly [string, string];
  /** The order that the date itself proves; absent where it proves none. */
  readonly proves?: DayOrder;
}

/** With so many times more on one side, what could be either is of that side. */
const CLEAR = 4;

export function judgeDates(cells: Iterable<ReadCell>, lastDay = today()): DateColumn {
  const lastYear = Number(lastDay.slice(0, 4));
  const forms = { real: 0, iso: 0, words: 0, numbers: 0 };
  const proofs = { dmy: 0, mdy: 0 };
  const examples: string[] = [];
  let hasAmbiguous = false;
  for (const cell of cells) {
    if (cell.kind === 'date') forms.real++;
    if (cell.kind !== 'text') continue;
    const read = readDateText(cell.text, lastYear);
    if (!read) continue;
    forms[read.form]++;
    if (read.form !== 'numbers') continue;
    const order = proofOf(read.first, read.second);
    if (order) proofs[order]++;
    else if (couldBeEither(read)) {
      hasAmbiguous = true;
      if (examples.length < 3) examples.push(cell.text.trim());
    }
  }
  const { dmy, mdy } = proofs;
  const contradictory = dmy > 0 && mdy > 0;
  const proven = dmy > mdy * CLEAR ? 'dmy' : mdy > dmy * CLEAR ? 'mdy' : null;
  // One alone is read as dates are written here: it is no column to be asked about.
  const order = proven ?? (hasAmbiguous && forms.numbers === 1 ? 'dmy' : null);
  const usual = mdy > dmy ? 'mdy' : 'dmy';
  return { proven, order, hasAmbiguous, contradictory, usual, forms, examples };
}

/**
 * A date that proves its own order is read by it, whatever the others are.
 * @param order of day and month: told by the person, or proven by the column; null = not known.
 */
export function readDate(cell: ReadCell, order: DayOrder | null, lastDay = today()): DateReading {
  if (cell.kind === 'date') return checked(cell.text, lastDay);
  if (cell.kind === 'number') return readNumber(cell.text, lastDay);
  if (cell.kind !== 'text') return { value: '', problem: 'unreadable' };
  if (SERIAL.test(cell.text)) return readNumber(cell.text, lastDay);
  const read = readDateText(cell.text, Number(lastDay.slice(0, 4)));
  if (!read) return { value: '', problem: 'unreadable' };
  if (read.form !== 'numbers') return checked(isoDate(read.date), lastDay);
  const own = proofOf(read.first, read.second);
  if (order === null && own === null && couldBeEither(read)) {
    const either = [withOrder(read, 'dmy'), withOrder(read, 'mdy')] as const;
    return { value: '', problem: 'undecidable', either };
  }
  const reading = checked(withOrder(read, own ?? order ?? 'dmy'), lastDay);
  return own ? { ...reading, proves: own } : reading;
}

/** A number of days, as which a sheet keeps a date: its format was lost. */
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;

/** A day that lost its format, or one without signs between: a number loses the zero before it, too. */
function readNumber(text: string, lastDay: string): DateReading {
  if (/^\d{7,8}$/.test(text)) {
    return readDate({ kind: 'text', text: text.padStart(8, '0') }, 'dmy', lastDay);
  }
  const day = SERIAL.test(text) ? dayOfSerial(parseInt(text, 10)) : null;
  return day && day <= lastDay ? checked(day, lastDay) : { value: '', problem: 'unreadable' };
}

function checked(date: string, lastDay: string): DateReading {
  if (!isCalendarDate(date)) return { value: '', problem: 'not-in-calendar' };
  if (date > lastDay) return { value: date, problem: 'future' };
  return { value: date, problem: date < '1900-01-01' ? 'invalid' : null };
}

type Numbers = Extract<DateText, { form: 'numbers' }>;

function withOrder({ first, second, year }: Numbers, order: DayOrder): string {
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return isoDate({ year, month, day });
}

function couldBeEither({ first, second }: Numbers): boolean {
  return first !== second && first <= 12 && second <= 12 && first > 0 && second > 0;
}

/** A number above twelve is no month. */
function proofOf(first: number, second: number): DayOrder | null {
  if (first > 12 && second <= 12) return 'dmy';
  return second > 12 && first <= 12 ? 'mdy' : null;
}
