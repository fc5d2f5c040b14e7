import { clean } from '../../../domain/text/clean-text';
import { fold } from '../../../domain/text/folded-text';
import { typosBetween } from '../../../domain/text/typos';
import { ColumnUse } from '../import-field';
import { plainName } from './split-name';

/** In a shorter word one letter makes another name. */
const LONG_ENOUGH = 5;

/** Whether the surnames have columns of their own: of a whole name beside them, only the rest is needed. */
export function haveSurnameColumns(map: readonly ColumnUse[]): boolean {
  return map.includes('p_apellido') || map.includes('apellidos');
}

/**
 * What is left of a whole name without the surnames, which stand at its end or its beginning; all of it
 * where it has none of them. null where it has others: which of the two is right nobody can tell.
 */
export function givenNames(whole: string, first: string, second: string): string | null {
  const words = plainName(whole)
    .split(/[\s,;]+/)
    .filter(Boolean);
  const [one, other] = [wordsOf(first), wordsOf(second)];
  const both = [...one, ...other];
  // Who has two may be written with the first one alone; what comes before it is no surname then.
  for (const [surnames, mayBegin] of [[both, true] as const, [one, other.length === 0] as const]) {
    if (surnames.length === 0 || surnames.length >= words.length) continue;
    if (isAt(words, words.length - surnames.length, surnames)) {
      return words.slice(0, -surnames.length).join(' ');
    }
    if (mayBegin && isAt(words, 0, surnames)) return words.slice(surnames.length).join(' ');
  }
  return words.some((word) => both.some((surname) => isLike(fold(word), surname)))
    ? null
    : words.join(' ');
}

function wordsOf(surname: string): readonly string[] {
  return fold(clean(surname)).split(' ').filter(Boolean);
}

function isAt(words: readonly string[], start: number, surnames: readonly string[]): boolean {
  return surnames.every((surname, i) => fold(words[start + i]!) === surname);
}

function isLike(word: string, surname: string): boolean {
  if (word === surname) return true;
  const areLong = Math.min(word.length, surname.length) >= LONG_ENOUGH;
  return areLong && typosBetween(word, surname, 1) <= 1;
}
