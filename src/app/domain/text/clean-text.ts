/** What shows nothing: controls, direction and format marks, fillers, halves of characters. */
const INVISIBLE =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\ufff9-\ufffc\u{1d159}]/gu;
/** Spaces of every kind, line breaks and tabs, and the blank of braille that looks like one. */
const SPACE = /[\p{White_Space}\u2800]/gu;
const SPACES = / {2,}/g;

/** Letters, digits and signs of Western languages with single spaces between: nothing to do. */
const CLEAN_ALREADY = /^[!-~¡-¬®-˿]+(?: [!-~¡-¬®-˿]+)*$/;

/**
 * A text as it is sent and compared: composed (NFC), without what cannot be seen, each run of
 * whitespace one space, none outside. Letters, apostrophes and hyphens stay as they were typed.
 * '' for a text that shows nothing.
 */
export function clean(text: string): string {
  if (CLEAN_ALREADY.test(text)) return text;
  return text
    .replace(SPACE, ' ')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .trim()
    .normalize('NFC');
}

/** Whether there is something in it that cannot be seen, line breaks and tabs aside. */
export function hasInvisible(text: string): boolean {
  return !CLEAN_ALREADY.test(text) && text.replace(SPACE, ' ').search(INVISIBLE) >= 0;
}

/** Whether the two are one text for whoever reads them. */
export function sameText(one: string, other: string): boolean {
  return one === other || clean(one) === clean(other);
}

/** Code points: an emoji or a letter beyond the basic plane is one character, not two. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}
