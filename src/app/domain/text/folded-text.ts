import { clean } from './clean-text';

const MARKS = /\p{M}/gu;
const APOSTROPHE =
  /^[`\u00b4\u02b9-\u02bf\u02c8\u02ca\u02cb\u0384\u055a\u05f3\u07f4\u07f5\u1fbd\u1fbf\u1ffe\u2018-\u201b\u2032\u2035\u275b\u275c\ua78b\ua78c\uff07\uff40]$/;
const HYPHEN = /^[\p{Dash_Punctuation}\u02d7\u2043\u2212]$/u;

/** Letters that no accent makes out of others. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ø: 'o', ß: 'ss', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i' },
  ...{ ĸ: 'k', ƚ: 'l', ɫ: 'l', ƒ: 'f', ɵ: 'o', ʉ: 'u', ɇ: 'e', ȼ: 'c', ɏ: 'y', ɍ: 'r', ɉ: 'j' },
  ...{ ŧ: 't', ŋ: 'n', ȷ: 'j', ƀ: 'b', ɓ: 'b', ɖ: 'd', ɗ: 'd', ǥ: 'g', ɨ: 'i', ƶ: 'z', ς: 'σ' },
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

const PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/;
/** Whole characters, the backtick among them. */
const TO_FOLD = /[`\x80-\ud7ff\ue000-\uffff]|[\ud800-\udbff][\udc00-\udfff]/g;

/** Several fields of the contract's length, one after the other: what is longer is no name of anybody. */
const LONGEST = 1_000;

/**
 * A text as it is searched and likened: clean, without case and accents, look-alike apostrophes and
 * hyphens as one, ligatures and letters such as ø, ß, ł as plain ones. 'Muñoz', 'MUNOZ' and
 * 'Mun\u0303oz' are all 'munoz'.
 */
export function fold(text: string): string {
  const read = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  if (PLAIN.test(read)) return read.toLowerCase();
  const folded = clean(read).toLowerCase().replace(TO_FOLD, knownPlain);
  // What a sign was taken apart into: 'x¨y' is 'x', a space, a mark, 'y'.
  return folded.includes('  ') ? folded.replace(/ {2,}/g, ' ').trim() : folded.trim();
}

/** The words of a query, folded. */
export function searchWords(query: string): readonly string[] {
  return fold(query).split(' ').filter(Boolean);
}

/**
 * Each letter and sign is worked out once, for 100,000 names: a single one may fold to eighteen. There
 * are fewer of them than this, but for code points that nothing is assigned to.
 */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 200_000;

function knownPlain(character: string): string {
  let plain = KNOWN.get(character);
  if (plain !== undefined) return plain;
  plain = plainOf(character);
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(character, plain);
  return plain;
}

function plainOf(character: string): string {
  if (APOSTROPHE.test(character)) return "'";
  if (HYPHEN.test(character)) return '-';
  const parts = character.normalize('NFKD').toLowerCase().replace(MARKS, '');
  const plain = parts.replace(LETTER, (letter) => LETTERS[letter]!);
  // An apostrophe or a hyphen within a ligature.
  return plain === character ? plain : Array.from(plain, plainOf).join('');
}
