import type { WordAgreement, WordBook, WordUse } from './word-book';

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
  plan: MatchedWords,
): WordMatch {
  const { book, use, people } = plan;
  const match = { bits: 0, agreeing: 0, slips: 0, leftOver: 0, otherLeftOver: 0 };
  // A bit for each word that has found its like: a name has eight words at most, and both fields of
  // surnames together sixteen.
  let met = 0;
  let otherMet = 0;
  for (let i = 0; i < words.length; i++) {
    for (let j = 0; j < others.length; j++) {
      if (words[i] !== others[j] || otherMet & (1 << j)) continue;
      met |= 1 << i;
      otherMet |= 1 << j;
      match.agreeing++;
      match.bits += book.bits(words[i]!, use, people);
      break;
    }
  }
  for (let i = 0; i < words.length; i++) {
    for (let j = 0; j < others.length && !(met & (1 << i)); j++) {
      if (otherMet & (1 << j)) continue;
      const [word, other] = [words[i]!, others[j]!];
      const agreement = agreementOf(word, other, plan);
      if (agreement === 'none') continue;
      met |= 1 << i;
      otherMet |= 1 << j;
      match.agreeing++;
      match.slips++;
      // Whoever wrote one of them wrong meant the other, the commoner of the two as a rule.
      const bits = Math.min(book.bits(word, use, people), book.bits(other, use, people));
      match.bits += bits - (agreement === 'sound' ? SOUND_COST : TYPO_COST);
    }
  }
  match.leftOver = words.length - match.agreeing;
  match.otherLeftOver = others.length - match.agreeing;
  return match;
}

function agreementOf(word: number, other: number, plan: MatchedWords): WordAgreement {
  const { book, endingsMatter } = plan;
  const agreement = book.agreement(word, other);
  if (agreement === 'none' || !endingsMatter) return agreement;
  return isOtherGender(book.textOf(word), book.textOf(other)) ? 'none' : agreement;
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
