import type { Birthday } from './birthdays';
import type { NumberedWords, WordBook } from './word-book';

/** What two people are likened by. A persona on record has all of it, what is being typed some. */
export interface LikenedDetails {
  readonly nombres: string;
  readonly p_apellido: string;
  readonly s_apellido: string | null;
  readonly fecha_nacimiento: string;
  readonly genero: string;
}

/** A person as the engine knows them: words by their numbers. */
export interface KnownPerson {
  readonly given: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** Both surnames. */
  readonly surnames: readonly number[];
  /** How the given names sound, and both surnames, in any order. */
  readonly givenSound: number;
  readonly surnamesSound: number;
  readonly isMarried: boolean;
  /** null where it is no day. */
  readonly born: Birthday | null;
  /** As it is coded; '' where it is not said. */
  readonly genero: string;
}

export function knownPerson(
  details: LikenedDetails,
  born: Birthday | null,
  book: WordBook,
): KnownPerson {
  const first = book.read(details.p_apellido);
  const second = details.s_apellido ? book.read(details.s_apellido) : NONE;
  const given = book.read(details.nombres);
  return {
    given: given.words,
    first: first.words,
    second: second.words,
    surnames: second.words.length ? [...first.words, ...second.words] : first.words,
    givenSound: given.sound,
    surnamesSound: (first.sound + second.sound) | 0,
    isMarried: first.isMarried || second.isMarried,
    born,
    genero: details.genero,
  };
}

const NONE: NumberedWords = { words: [], sound: 0, isMarried: false };
