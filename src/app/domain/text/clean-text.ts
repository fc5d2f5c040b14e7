/** What shows nothing: controls, direction and format marks, fillers, halves of characters. */
const INVISIBLE =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\ufff9-\ufffc\u{1d159}]/gu;
/** Spaces of every kind, line breaks and tabs, and the blank of braille that looks like one. */
const SPACE = /[\p{White_Space}\u2800]/gu;
const SPACES = / {2,}/g;

/**
 * A text as it is sent and compared: composed (NFC), without what cannot be seen, each run of
 * whitespace one space, none outside. Letters, apostrophes and hyphens stay as they were typed.
 * '' for a text that shows nothing.
 */
export function clean(text: string): string {
  const need = needOf(text);
  if (need === NOTHING) return text;
  return (need === TO_CLEAN ? cleaned(text) : text).normalize('NFC');
}

/** The same, but not composed. */
export function visible(text: string): string {
  return needOf(text) === TO_CLEAN ? cleaned(text) : text;
}

function cleaned(text: string): string {
  return text.replace(SPACE, ' ').replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** Whether there is something in it that cannot be seen, line breaks and tabs aside. */
export function hasInvisible(text: string): boolean {
  return needOf(text) === TO_CLEAN && text.replace(SPACE, ' ').search(INVISIBLE) >= 0;
}

/** What is to be done with a text: the most that one of its characters asks for. */
const NOTHING = 1;
const TO_COMPOSE = 2;
const TO_CLEAN = 3;
const BLANK = 0x20;
/** By character code, each found out once: it is asked for every letter of 100,000 names. */
const NEEDS = new Uint8Array(0x1_0000);

function needOf(text: string): number {
  let need = NOTHING;
  let before = BLANK;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BLANK && before === BLANK) return TO_CLEAN;
    before = code;
    const own = NEEDS[code] || characterNeed(code);
    if (own === TO_CLEAN) return TO_CLEAN;
    if (own > need) need = own;
  }
  return before === BLANK && text !== '' ? TO_CLEAN : need;
}

/** What joins the letter before it: marks, and the later parts of Korean syllables. */
const JOINS = /[\p{M}\u1161-\u1175\u11a8-\u11c2]/u;

function characterNeed(code: number): number {
  const character = String.fromCharCode(code);
  // Half of a character beyond the basic plane is looked at with its other half.
  const isClean = code === BLANK || cleaned(character) === character;
  const isComposed = !JOINS.test(character) && character.normalize('NFC') === character;
  return (NEEDS[code] = isClean ? (isComposed ? NOTHING : TO_COMPOSE) : TO_CLEAN);
}

/** Whether the two are one text for whoever reads them. */
export function sameText(one: string, other: string): boolean {
  return one === other || clean(one) === clean(other);
}

/** Code points: an emoji or a letter beyond the basic plane is one character, not two. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}
