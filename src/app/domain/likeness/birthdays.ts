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
  readonly #known = new Map<string, Birthday | null>();

  /** null where it is no day. */
  read(date: string): Birthday | null {
    let birthday = this.#known.get(date);
    if (birthday === undefined) {
      birthday = birthdayOf(date);
      this.#known.set(date, birthday);
    }
    return birthday;
  }

  /** The same, without remembering a day on which nobody on record was born. */
  ask(date: string): Birthday | null {
    return this.#known.get(date) ?? birthdayOf(date);
  }
}

function birthdayOf(date: string): Birthday | null {
  if (!isCalendarDate(date)) return null;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return { year, month, day, people: 0 };
}
