import { mixed } from './blocks';
import type { KnownPerson } from './known-person';
import type { WordBook } from './word-book';

/** Kinds of keys under which people are looked for. */
const DAY_AND_SOUND = 1;
const SURNAMES_AND_YEAR_MONTH = 2;
const SURNAMES_AND_YEAR_DAY = 3;
const SURNAMES_AND_MONTH_DAY = 4;
const SURNAMES_AND_SWAPPED_DAY = 5;
const NAMES = 6;

/**
 * Two of one person share at least one of these: the day of birth with the sound of one word, the
 * sound of both surnames with two parts of the day, or that of the whole name.
 */
export function keysOf(person: KnownPerson, book: WordBook): readonly number[] {
  const { given, surnames, givenSound, surnamesSound, born } = person;
  const keys = [mixed(NAMES, givenSound, surnamesSound)];
  if (!born) return keys;
  const { year, month, day } = born;
  const date = year * 372 + month * 31 + day;
  for (const word of given) keys.push(mixed(DAY_AND_SOUND, date, book.soundOf(word)));
  for (const word of surnames) keys.push(mixed(DAY_AND_SOUND, date, book.soundOf(word)));
  keys.push(
    mixed(SURNAMES_AND_YEAR_MONTH, surnamesSound, year, month),
    mixed(SURNAMES_AND_YEAR_DAY, surnamesSound, year, day),
    mixed(SURNAMES_AND_MONTH_DAY, surnamesSound, month, day),
  );
  const [early, late] = month < day ? [month, day] : [day, month];
  if (late <= 12) {
    keys.push(mixed(SURNAMES_AND_SWAPPED_DAY, surnamesSound, year, early * 31 + late));
  }
  return keys;
}
