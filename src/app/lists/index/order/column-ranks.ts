import { compareTexts, orderKey } from '../../../domain/text/spanish-order';
import { sortInSteps } from './stepwise-sort';

/** Records that are gone through between two pauses: about a millisecond's work. */
export const STEP = 1_000;

/** The place of each record in one column: from 0 to `last`; equal records share one. */
export interface Ranks {
  readonly of: Uint32Array;
  readonly last: number;
}

/** The order of one column's texts. */
export type TextOrder = 'spanish' | 'code';

/** Compares the texts of a column by their places; each text is looked at closely once. */
export function textComparison(
  textAt: (place: number) => string,
  count: number,
  order: TextOrder,
): (one: number, other: number) => number {
  if (order === 'code') return (one, other) => compareCodes(textAt(one), textAt(other));
  const keys = new Array<number>(count);
  const keyAt = (place: number) => (keys[place] ??= orderKey(textAt(place)));
  return (one, other) => {
    const [a, b] = [keyAt(one), keyAt(other)];
    if (a < b) return a === 0 ? 1 : -1;
    if (a > b) return b === 0 ? -1 : 1;
    return compareTexts(textAt(one), textAt(other));
  };
}

function compareCodes(one: string, other: string): number {
  if (!one || !other) return one ? -1 : other ? 1 : 0;
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Works the ranks of so many places out, in steps between which one can pause. */
export function* rankPlaces(
  count: number,
  compare: (one: number, other: number) => number,
): Generator<false, Ranks> {
  const places = Array.from({ length: count }, (_, place) => place);
  const sorted = yield* sortInSteps(places, compare);
  const of = new Uint32Array(sorted.length);
  let last = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i > 0 && compare(sorted[i - 1]!, sorted[i]!) !== 0) last++;
    of[sorted[i]!] = last;
    if (i % STEP === 0) yield false;
  }
  return { of, last };
}

/**
 * The ranks after one record changed: it takes a rank that is there, or one is made for it. What
 * nobody has any more stays as a gap.
 * @param ordered the records in the order of `ranks`.
 * @param textBefore the texts that `ranks` is of.
 */
export function rerankOne(
  { of, last }: Ranks,
  ordered: Uint32Array,
  changed: number,
  text: string,
  textBefore: (place: number) => string,
  compare: (one: string, other: string) => number,
): Ranks {
  const ranks = of.slice();
  const at = firstNotBefore(ordered, 0, (place) => compare(textBefore(place), text));
  const next = ordered[at];
  const rank = next === undefined ? last + 1 : of[next]!;
  ranks[changed] = rank;
  if (next !== undefined && compare(textBefore(next), text) === 0) return { of: ranks, last };
  for (let place = 0; place < ranks.length; place++) {
    if (place !== changed && ranks[place]! >= rank) ranks[place]!++;
  }
  return { of: ranks, last: last + 1 };
}

/**
 * The ranks after some records changed or came: the others keep their order, and are compared with
 * those alone.
 * @param ordered the records in the order of `ranks`.
 * @param textAt the texts as they are now.
 * @param count how many records there are now.
 */
export function rerank(
  ranks: Ranks,
  ordered: Uint32Array,
  changed: readonly number[],
  textAt: (place: number) => string,
  count: number,
  compare: (one: string, other: string) => number,
): Ranks {
  const isChanged = new Uint8Array(count);
  for (const place of changed) isChanged[place] = 1;
  const others = ordered.filter((place) => !isChanged[place]);
  const texts = new Map(changed.map((place) => [place, textAt(place)]));
  const moving = [...changed].sort((a, b) => compare(texts.get(a)!, texts.get(b)!));

  const of = new Uint32Array(count);
  let rank = -1;
  let before = -1;
  const place = (next: number) => {
    const among = before >= 0 && !isChanged[before] && !isChanged[next];
    const differs = among
      ? ranks.of[before] !== ranks.of[next]
      : before < 0 || compare(textAt(before), textAt(next)) !== 0;
    if (differs) rank++;
    of[next] = rank;
    before = next;
  };
  let done = 0;
  for (const moved of moving) {
    const text = texts.get(moved)!;
    const until = firstNotBefore(others, done, (place) => compare(textAt(place), text));
    while (done < until) place(others[done++]!);
    place(moved);
  }
  while (done < others.length) place(others[done++]!);
  return { of, last: Math.max(0, rank) };
}

/** Where in `ordered`, from `from` on, the first place is that does not come before a text. */
function firstNotBefore(
  ordered: Uint32Array,
  from: number,
  comparedToText: (place: number) => number,
): number {
  let low = from;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comparedToText(ordered[middle]!) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of two texts of a column. */
export function comparisonOf(order: TextOrder): (one: string, other: string) => number {
  return order === 'code' ? compareCodes : compareTexts;
}

/**
 * The places in the order of their ranks; those of one rank in the order of `settled`. A counting
 * sort: 100,000 in a millisecond.
 */
export function arrange(
  settled: Uint32Array,
  { of, last }: Ranks,
  descending: boolean,
): Uint32Array {
  const next = new Uint32Array(last + 2);
  for (let at = 0; at < of.length; at++) next[(descending ? last - of[at]! : of[at]!) + 1]!++;
  for (let rank = 0; rank < last; rank++) next[rank + 1]! += next[rank]!;
  const arranged = new Uint32Array(of.length);
  for (let at = 0; at < settled.length; at++) {
    const place = settled[at]!;
    const rank = of[place]!;
    arranged[next[descending ? last - rank : rank]!++] = place;
  }
  return arranged;
}
