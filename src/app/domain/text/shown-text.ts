import { clean, hasInvisible } from './clean-text';

/** Longer than anything that the contract allows. */
const LONGEST = 200;

/** Letters that are read from the right: Hebrew, Arabic and the scripts beside them. */
const FROM_THE_RIGHT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

export const HIDDEN_CHARACTER = 'carácter oculto';

/**
 * A text that somebody else wrote, as it can stand in a sentence of ours, in a title or in a label:
 * without what cannot be seen, cut where it is longer than it may be, and so that a name that is read
 * from the right turns nothing around but itself.
 */
export function shownText(recorded: string): string {
  return isolated(seenText(recorded));
}

/** A text without direction marks of its own, kept from turning its neighbours around. */
export function isolated(seen: string): string {
  return FROM_THE_RIGHT.test(seen) ? `\u2068${seen}\u2069` : seen;
}

/** The same, where it stands in an element of its own. */
export function seenText(recorded: string): string {
  if (recorded.length <= LONGEST) return clean(recorded);
  return `${clean(recorded.slice(0, LONGEST))}…`;
}

/** Whether there is something in it that nobody sees, or nothing else. */
export function hidesSomething(recorded: string): boolean {
  return recorded !== '' && (hasInvisible(recorded.slice(0, LONGEST)) || seenText(recorded) === '');
}
