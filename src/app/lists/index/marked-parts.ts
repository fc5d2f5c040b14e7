import { fold } from '../../domain/text/folded-text';

export interface TextPart {
  readonly text: string;
  /** Whether a search found it here. */
  readonly match: boolean;
}

/** Each is an element: whoever names themselves '},{},{' would make thousands of them at a key. */
const MOST_MARKED = 12;

/** The text in parts, with what the words of a search find in it apart. */
export function markedParts(text: string, words: readonly string[]): readonly TextPart[] {
  const matches = words.length ? matchesOf(text, words) : [];
  const parts: TextPart[] = [];
  let shown = 0;
  for (const { start, end } of matches) {
    if (start > shown) parts.push({ text: text.slice(shown, start), match: false });
    if (end > shown) parts.push({ text: text.slice(Math.max(start, shown), end), match: true });
    shown = Math.max(shown, end);
  }
  if (shown < text.length) parts.push({ text: text.slice(shown), match: false });
  return parts;
}

/** Where the words are in the text as it is written, from the left. */
function matchesOf(text: string, words: readonly string[]): { start: number; end: number }[] {
  // In most cells of a row that was found there is nothing.
  const whole = fold(text);
  if (!words.some((word) => whole.includes(word))) return [];
  // A letter with its accent folds to one letter, and an accent alone to none: where each came from.
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const letters = character.trim() ? fold(character) : ' ';
    folded += letters;
    while (starts.length < folded.length) {
      starts.push(start);
      ends.push(end);
    }
    if (!letters && ends.length) ends[ends.length - 1] = end;
    start = end;
  }
  return words
    .flatMap((word) => {
      const found: { start: number; end: number }[] = [];
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
        found.push({ start: starts[at]!, end: ends[at + word.length - 1]! });
      }
      return found;
    })
    .sort((one, other) => one.start - other.start)
    .slice(0, MOST_MARKED);
}
