import { isCalendarDate } from '../calendar-date';

/** A day on which people were born: one object for all of them. */
export interface Birthday {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** How many of those on record. */
  people: number;
}

/** Every birthday once. */
export class Birthdays {
  /** By its eight digits as a number, which is soon read: 100,000 texts are not. */
  readonly #known = new Map<number, Birthday | null>();

  /** null where it is no day. */
  read(date: string): Birthday | null {
    const digits = digitsOf(date);
    if (digits < 0) return null;
    let birthday = this.#known.get(digits);
    if (birthday === undefined) {
      birthday = birthdayOf(date);
      this.#known.set(digits, birthday);
    }
    return birthday;
  }

  /** The same, without remembering a day on which nobody on record was born. */
  ask(date: string): Birthday | null {
    return this.#known.get(digitsOf(date)) ?? birthdayOf(date);
  }
}

/** 19900115 for '1990-01-15'; -1 for what is written otherwise. */
function digitsOf(date: string): number {
  if (date.length !== LENGTH) return -1;
  let digits = 0;
  for (let at = 0; at < LENGTH; at++) {
    const code = date.charCodeAt(at);
    if (at === 4 || at === 7) {
      if (code !== HYPHEN) return -1;
    } else {
      if (code < ZERO || code > ZERO + 9) return -1;
      digits = digits * 10 + code - ZERO;
    }
  }
  return digits;
}

const LENGTH = 10;
const HYPHEN = 45;
const ZERO = 48;

function birthdayOf(date: string): Birthday | null {
  if (!isCalendarDate(date)) return null;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return { year, month, day, people: 0 };
}
