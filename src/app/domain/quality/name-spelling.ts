import { clean } from '../text/clean-text';

const UPPER = /^\p{Lu}[\p{Lu}'’-]*$/u;
const LOWER = /^\p{Ll}[\p{Ll}'’-]*$/u;
/** The key for capitals was on: 'jOSE'. */
const SWAPPED = /^\p{Ll}[\p{Lu}'’-]*\p{Lu}$/u;
const PARTICLES = new Set('de del la las los y e da das do dos van von vda'.split(' '));
const NUMERAL = /^(?:I{2,3}|IV|VI{0,3})$/;
/** One or two capitals may be initials. */
const SHORTEST_SHOUT = 3;

/** Longer than anything that the contract allows: to look closely at it would take seconds. */
const LONGEST = 200;

export function isNoName(...texts: readonly (string | null)[]): boolean {
  return texts.some((text) => text !== null && text.length > LONGEST);
}

/** Whether the field is written as nobody writes names: in capitals, or in small letters. */
export function isMiscased(field: string): boolean {
  const words = clean(field).split(' ').filter(Boolean);
  const short = words.every(({ length }) => length < SHORTEST_SHOUT);
  return words.some((word) => isMiscasedWord(word, short && words.length > 1));
}

/** A name as it is written: 'DE LA QUINTANA' as 'de la Quintana', 'o'connor' as 'O'Connor'. */
export function wellCased(field: string): string {
  return clean(field)
    .split(' ')
    .map((word) => (isMiscasedWord(word, true) ? written(word) : word))
    .join(' ');
}

/** Of 'CRUZ-ñandú' each part is, and the whole is not. */
function isMiscasedWord(word: string, shortToo: boolean): boolean {
  return [word, ...word.split('-')].some((part) => isMiscasedPart(part, shortToo));
}

function isMiscasedPart(word: string, shortToo: boolean): boolean {
  if (PARTICLES.has(word)) return false;
  if (SWAPPED.test(word)) return true;
  if (PARTICLES.has(word.toLowerCase())) return word === word.toUpperCase() && letters(word) > 1;
  if (LOWER.test(word)) return letters(word) > 1;
  if (!UPPER.test(word) || NUMERAL.test(word)) return false;
  return letters(word) >= (shortToo ? 2 : SHORTEST_SHOUT) && /\p{L}{2}/u.test(word);
}

function letters(word: string): number {
  return word.replace(/[^\p{L}]/gu, '').length;
}

function written(word: string): string {
  const small = word.toLowerCase();
  if (PARTICLES.has(small)) return small;
  return small
    .replace(/(^|['’-])(\p{L})/gu, (_, sign: string, letter: string) => sign + letter.toUpperCase())
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(/^D(['’])/u, 'd$1');
}
