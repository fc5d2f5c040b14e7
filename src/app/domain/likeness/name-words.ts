import { fold } from '../text/folded-text';

/** The words of one field of a name, as they are likened. */
export interface FieldWords {
  readonly words: readonly string[];
  /** Whether it says whose wife or widow somebody is, as 'de Mamani' or 'Vda. de Mamani'. */
  readonly isMarried: boolean;
}

/** Words that people write or leave out as they please. */
const PARTICLES = new Set(
  'de del la las los el y e da das do dos di du van von vda viuda viudo'.split(' '),
);
const MARRIED = /(?:^| )(?:vda|viuda|de(?! (?:la|las|los|el)(?: |$)))(?= .)/;
/** Nobody has more names, nor longer ones: the rest of a text that long is none. */
const MOST_WORDS = 5;
const LONGEST_WORD = 40;
const LONGEST_FIELD = 200;

/** Folded, hyphens apart, apostrophes and dots gone, without particles. */
export function fieldWords(field: string): FieldWords {
  const folded = fold(field.slice(0, LONGEST_FIELD))
    .replace(/['.,]/g, (sign) => (sign === "'" ? '' : ' '))
    .replace(/[- ]+/g, ' ')
    .trim();
  const all = folded
    ? folded.split(' ', MOST_WORDS).map((word) => word.slice(0, LONGEST_WORD))
    : [];
  const words = all.filter((word) => !PARTICLES.has(word));
  return { words: words.length ? words : all, isMarried: MARRIED.test(folded) };
}
