import { hidesSomething } from '../text/shown-text';

export interface LetterPart {
  readonly text: string;
  /** Whether these letters are not in the other text. */
  readonly isChanged: boolean;
}

/** Longer texts are marked whole, and far longer ones cut: nothing on record may be as long. */
const LONGEST = 200;

/** The text in parts, with the letters apart that are other ones in what becomes of it. */
export function changedLetters(before: string, after: string): readonly LetterPart[] {
  if (before.length > LONGEST * 2) {
    return [{ text: `${before.slice(0, LONGEST)}…`, isChanged: false }];
  }
  const letters = Array.from(before);
  const others = Array.from(after);
  if (!after || letters.length > LONGEST || others.length > LONGEST) {
    return [{ text: before, isChanged: false }];
  }
  const kept = keptLetters(letters, others);
  const parts: { text: string; isChanged: boolean }[] = [];
  letters.forEach((letter, place) => {
    const isChanged = !kept[place];
    const last = parts.at(-1);
    if (last?.isChanged === isChanged) last.text += letter;
    else parts.push({ text: letter, isChanged });
  });
  return parts;
}

/** The text before, where no colour marks what goes: '␣' stands for what nobody sees. */
export function markedBefore(before: string, after: string): string {
  const isBlank = (text: string) => text.trim() === '' || hidesSomething(text);
  return changedLetters(before, after)
    .map(({ text, isChanged }) => (isChanged && isBlank(text) ? '␣' : text))
    .join('');
}

/** Which letters are in both, in the same order: the longest such row. */
function keptLetters(letters: readonly string[], others: readonly string[]): boolean[] {
  const width = others.length + 1;
  const lengths = new Uint16Array((letters.length + 1) * width);
  for (let row = letters.length - 1; row >= 0; row--) {
    for (let column = others.length - 1; column >= 0; column--) {
      const place = row * width + column;
      lengths[place] =
        letters[row] === others[column]
          ? lengths[place + width + 1]! + 1
          : Math.max(lengths[place + width]!, lengths[place + 1]!);
    }
  }
  const kept = letters.map(() => false);
  for (let row = 0, column = 0; row < letters.length && column < others.length;) {
    const place = row * width + column;
    if (letters[row] === others[column]) {
      kept[row++] = true;
      column++;
    } else if (lengths[place + width]! >= lengths[place + 1]!) row++;
    else column++;
  }
  return kept;
}
