import { fold } from '../../../domain/text/folded-text';
import { typosBetween } from '../../../domain/text/typos';

const MEN =
  'm masc masculino masculina h hom hombre hombres v var varon varones male man nino senor sr caballero caballeros macho ♂';
const WOMEN =
  'f fem femenino femenina muj mujer mujeres dama damas female woman nina senora senorita sra srta hembra ♀';
const CODES: ReadonlyMap<string, 'M' | 'F'> = new Map([
  ...MEN.split(' ').map((word) => [word, 'M'] as const),
  ...WOMEN.split(' ').map((word) => [word, 'F'] as const),
]);

/** The code of a word for it; null where it is none that is known. */
export function readGender(text: string, ofMujer = false): 'M' | 'F' | null {
  const key = wordKey(text);
  if (ofMujer && key === 'm') return 'F';
  return genderCode(key) ?? readSeveral(text) ?? misspelt(key);
}

/** 'Femenimo': one slip in a long word leaves no doubt. */
function misspelt(key: string): 'M' | 'F' | null {
  if (key.length < SHORTEST_LONG) return null;
  const meant = LONG.find((word) => typosBetween(word, key, 1) <= 1);
  return meant ? genderCode(meant) : null;
}

const LONG = ['masculino', 'masculina', 'femenino', 'femenina'];
const SHORTEST_LONG = 7;

/** 'F - Femenino', 'Mujer (F)': what is written out counts, and all of it says one thing. */
function readSeveral(text: string): 'M' | 'F' | null {
  const words = fold(text).split(/[^\p{L}]+/u);
  const codes = new Set(words.filter(({ length }) => length > 1).map(genderCode));
  const [code] = codes;
  return words.length > 1 && codes.size === 1 ? code! : null;
}

/** The code of a word that is spelt so, by `wordKey`. */
export function genderCode(word: string): 'M' | 'F' | null {
  return CODES.get(word) ?? null;
}

export function wordKey(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}♂♀]+/gu, '');
}

/** Beside 'H' or 'V', and where nobody is 'F', an 'M' is no man: it stands for "mujer". */
export function meansMujer(texts: Iterable<string>): boolean {
  const keys = new Set(Array.from(texts, wordKey));
  return keys.has('m') && !keys.has('f') && (keys.has('h') || keys.has('v'));
}
