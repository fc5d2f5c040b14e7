import { typosBetween } from '../../domain/text/typos';
import { STEP } from './order/column-ranks';

const BETWEEN_WORDS = /[^\p{L}\p{N}'-]+/u;
/** Shorter words are like too many others. */
const SHORTEST = 4;
/** From this length on, two slips are forgiven. */
const LONG = 7;

/**
 * The words that a search without a result most likely meant, in steps between which one can
 * pause; null where nothing on record is like it.
 * @param words of the search, folded.
 * @param texts of the list, folded.
 */
export function* likelySpelling(
  words: readonly string[],
  texts: Iterable<string>,
): Generator<false, readonly string[] | null> {
  const counts = new Map<string, number>();
  let read = 0;
  for (const text of texts) {
    for (const word of text.split(BETWEEN_WORDS)) counts.set(word, (counts.get(word) ?? 0) + 1);
    if (++read % STEP === 0) yield false;
  }
  const meant: string[] = [];
  for (const word of words) {
    const likely = yield* likelyWord(word, counts);
    if (!likely) return null;
    meant.push(likely);
  }
  return meant.every((word, i) => word === words[i]) ? null : meant;
}

/** The word itself where it is on record; else the one with the fewest slips, then the commonest. */
function* likelyWord(
  word: string,
  counts: ReadonlyMap<string, number>,
): Generator<false, string | null> {
  let best = null as { word: string; typos: number; count: number } | null;
  let limit = word.length < SHORTEST ? 0 : word.length < LONG ? 1 : 2;
  let compared = 0;
  for (const [known, count] of counts) {
    if (++compared % STEP === 0) yield false;
    if (known.includes(word)) return word;
    if (limit === 0 || Math.abs(known.length - word.length) > limit) continue;
    const typos = typosBetween(word, known, limit);
    if (typos > limit || (best?.typos === typos && best.count >= count)) continue;
    best = { word: known, typos, count };
    limit = typos;
  }
  return best?.word ?? null;
}
