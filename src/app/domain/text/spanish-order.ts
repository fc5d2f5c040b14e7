/** Makes an order of texts as Spanish has it: accents beside their letter, ñ after n. */
export const SPANISH = new Intl.Collator('es');

/** Spanish order; what is missing ('') comes last. */
export function compareTexts(one: string, other: string): number {
  if (!one || !other) return one ? -1 : other ? 1 : 0;
  return SPANISH.compare(one, other);
}

/** What comes before the letters, and then the letters, in their order; accents make no other. */
const LETTERS = '\t abcdefghijklmnñopqrstuvwxyz';
const ACCENTED: Readonly<Record<string, string>> = {
  á: 'a',
  é: 'e',
  í: 'i',
  ó: 'o',
  ú: 'u',
  ü: 'u',
};
/** By character code: the letter's place from 1; 0 for what is no letter of Spanish. */
const PLACES = new Uint8Array(256);
for (const [place, letter] of [...LETTERS].entries()) setPlace(letter, place + 1);
for (const [accented, letter] of Object.entries(ACCENTED)) {
  setPlace(accented, LETTERS.indexOf(letter) + 1);
}

function setPlace(letter: string, place: number): void {
  PLACES[letter.charCodeAt(0)] = place;
  PLACES[letter.toUpperCase().charCodeAt(0)] = place;
}

/** Letters that a number holds exactly. */
const KEY_LETTERS = 10;

/**
 * A number for the first letters of a text: the collator, which takes thirty times as long, is
 * asked only about texts whose numbers are equal, or that have none (NaN).
 */
export function orderKey(text: string): number {
  let key = 0;
  for (let at = 0; at < KEY_LETTERS; at++) {
    const code = at < text.length ? text.charCodeAt(at) : -1;
    const place = code < 0 ? 0 : (PLACES[code] ?? 0);
    if (code >= 0 && place === 0) return NaN;
    key = key * 32 + place;
  }
  return key;
}
