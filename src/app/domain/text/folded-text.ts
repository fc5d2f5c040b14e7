import { visible } from './clean-text';

const MARKS = /\p{M}/gu;
const APOSTROPHE =
  /^[`\u00b4\u02b9-\u02bf\u02c8\u02ca\u02cb\u0384\u055a\u05f3\u07f4\u07f5\u1fbd\u1fbf\u1fcd-\u1fcf\u1fdd-\u1fdf\u1ffd\u1ffe\u2018-\u201b\u2032\u2035\u275b\u275c\ua78b\ua78c\uff07\uff40]$/;
const HYPHEN = /^[\p{Dash_Punctuation}\u02d7\u2043\u2212]$/u;

/** Letters that no accent makes out of others. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ø: 'o', ß: 'ss', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i' },
  ...{ ĸ: 'k', ƚ: 'l', ɫ: 'l', ƒ: 'f', ɵ: 'o', ʉ: 'u', ɇ: 'e', ȼ: 'c', ɏ: 'y', ɍ: 'r', ɉ: 'j' },
  ...{ ŧ: 't', ŋ: 'n', ȷ: 'j', ƀ: 'b', ɓ: 'b', ɖ: 'd', ɗ: 'd', ǥ: 'g', ɨ: 'i', ƶ: 'z', ς: 'σ' },
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

const PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/;
/** The one of the first 128 characters that is not folded as it is. */
const BACKTICK = 0x60;
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
  // Composed or not is one: marks go, whatever they belong to.
  const folded = foldEach(visible(read).toLowerCase());
  // What a sign was taken apart into: 'x¨y' is 'x', a space, a mark, 'y'.
  return folded.includes('  ') ? folded.replace(/ {2,}/g, ' ').trim() : folded.trim();
}

/** What stands between words: 'Quispe, Freddy' is pasted from sheets so. */
const BETWEEN_WORDS = /[ ,;|]+/;

/** The words of a query, folded. */
export function searchWords(query: string): readonly string[] {
  return fold(query).split(BETWEEN_WORDS).filter(Boolean);
}

/** Without a callback for each: it is done for 100,000 names, and one of them may be all marks. */
function foldEach(text: string): string {
  let folded = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80 && text.charCodeAt(at) !== BACKTICK) continue;
    const code = text.codePointAt(at)!;
    const plain = knownPlain(code);
    if (from < at) folded += text.slice(from, at);
    if (plain) folded += plain;
    if (code > 0xffff) at++;
    from = at + 1;
  }
  return folded + text.slice(from);
}

/**
 * Each letter and sign is worked out once, for 100,000 names. There are fewer of them than this, but
 * for code points that nothing is assigned to.
 */
const KNOWN = new Map<number, string>();
const MOST_KNOWN = 200_000;
/** A sign may stand for a sentence of eighteen letters: who looks for it types the sign. */
const MOST_LETTERS = 4;

function knownPlain(code: number): string {
  let plain = KNOWN.get(code);
  if (plain !== undefined) return plain;
  plain = Array.from(plainOf(String.fromCodePoint(code)))
    .slice(0, MOST_LETTERS)
    .join('');
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(code, plain);
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
