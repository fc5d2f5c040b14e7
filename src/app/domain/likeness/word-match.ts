import type { WordBook, WordUse } from './word-book';

/** How the words of two fields agree, each word taken once. */
export interface WordMatch {
  /** What the words that agree say together, in bits. */
  bits: number;
  agreeing: number;
  /** Of those, how many are written otherwise. */
  slips: number;
  /** Words of the one, and of the other, that stand alone. */
  leftOver: number;
  otherLeftOver: number;
}

/** How much less it says when two words only sound the same, or when one of them has a typo. */
const SOUND_COST = 1;
const TYPO_COST = 2;

export interface MatchedWords {
  readonly book: WordBook;
  readonly use: WordUse;
  readonly people: number;
  /** Whether 'Mario' and 'María' are two names: those of a man and of a woman. */
  readonly endingsMatter: boolean;
}

export function matchWords(
  words: readonly number[],
  others: readonly number[],
  { book, use, people, endingsMatter }: MatchedWords,
): WordMatch {
  const match = { bits: 0, agreeing: 0, slips: 0, leftOver: 0, otherLeftOver: 0 };
  const free = others.slice();
  const alone: number[] = [];
  for (const word of words) {
    const place = free.indexOf(word);
    if (place < 0) alone.push(word);
    else {
      free.splice(place, 1);
      match.agreeing++;
      match.bits += book.bits(word, use, people);
    }
  }
  for (const word of alone) {
    const place = free.findIndex((other) => agrees(word, other));
    if (place < 0) {
      match.leftOver++;
      continue;
    }
    const [other] = free.splice(place, 1) as [number];
    match.agreeing++;
    match.slips++;
    // Whoever wrote one of them wrong meant the other, the commoner of the two as a rule.
    const bits = Math.min(book.bits(word, use, people), book.bits(other, use, people));
    match.bits += bits - (book.agreement(word, other) === 'sound' ? SOUND_COST : TYPO_COST);
  }
  match.otherLeftOver = free.length;
  return match;

  function agrees(word: number, other: number): boolean {
    if (book.agreement(word, other) === 'none') return false;
    return !endingsMatter || !isOtherGender(book.textOf(word), book.textOf(other));
  }
}

/** 'mario' and 'maria', 'juan' and 'juana': one name, and another one. */
function isOtherGender(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === long.length) {
    const [end, otherEnd] = [short.at(-1)!, long.at(-1)!];
    return (
      short.slice(0, -1) === long.slice(0, -1) && 'aoe'.includes(end) && 'aoe'.includes(otherEnd)
    );
  }
  return long === `${short}a`;
}
