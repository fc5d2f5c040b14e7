import { typosBetween } from '../text/typos';
import { mixed } from './blocks';
import { fieldWords } from './name-words';
import { soundOf } from './sound';

/** A field's words by their numbers in the book. */
export interface NumberedWords {
  readonly words: readonly number[];
  /** One number for how they sound together, in any order: of two fields it is the sum. */
  readonly sound: number;
  readonly isMarried: boolean;
}

/** What a word of a name is: as a given name 'Rosario' is common, as a surname rare. */
export type WordUse = 'given' | 'surname';

/** How two words agree. */
export type WordAgreement = 'same' | 'sound' | 'typo' | 'none';

/**
 * A list is a sample. What it says of a name is mixed with what is known of names anywhere: of a
 * thousand people five have any given one.
 */
const SAMPLE = 1000;
const USUAL_SHARE = 0.005;
/** However rare a word is, it may be a slip of the pen itself. */
const MOST_BITS = 10;
/** Of an initial nobody knows which name it stands for. */
const MOST_BITS_OF_INITIAL = 1;
/** A longer word may hold two typos, a shorter one one. */
const LONG_WORD = 8;
const SHORTEST_WITH_TYPO = 3;

/** Every word once, with its sound and how many people have it. */
export class WordBook {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #sounds: number[] = [];
  readonly #soundNumbers = new Map<string, number>();
  readonly #counts: Readonly<Record<WordUse, number[]>> = { given: [], surname: [] };
  #fields = new Map<string, NumberedWords>();
  #agreements = new Map<number, WordAgreement>();

  get size(): number {
    return this.#texts.length;
  }

  /** A field's words. The same text is taken apart once. */
  read(field: string): NumberedWords {
    const known = this.#fields.get(field);
    if (known) return known;
    const { words, isMarried } = fieldWords(field);
    const numbers = words.map((word) => this.#numberOf(word));
    const sound = numbers.reduce((sum, word) => (sum + mixed(0, this.soundOf(word))) | 0, 0);
    const read = { words: numbers, sound, isMarried };
    this.#fields.set(field, read);
    return read;
  }

  /** Does something with words that nobody on record has: afterwards the book is as it was. */
  aside<R>(ask: () => R): R {
    const [size, fields, agreements] = [this.size, this.#fields, this.#agreements];
    this.#fields = new Map();
    this.#agreements = new Map();
    const answer = ask();
    [this.#fields, this.#agreements] = [fields, agreements];
    for (const text of this.#texts.splice(size)) {
      this.#numbers.delete(text);
      const sound = soundKey(text);
      if (this.#soundNumbers.get(sound)! >= size) this.#soundNumbers.delete(sound);
    }
    this.#sounds.splice(size);
    return answer;
  }

  count(words: readonly number[], use: WordUse, by: 1 | -1): void {
    const counts = this.#counts[use];
    for (const word of words) counts[word] = (counts[word] ?? 0) + by;
  }

  soundOf(word: number): number {
    return this.#sounds[word]!;
  }

  textOf(word: number): string {
    return this.#texts[word]!;
  }

  /** How much it says, in bits, that two people have this word: the rarer, the more. */
  bits(word: number, use: WordUse, people: number): number {
    const share = ((this.#counts[use][word] ?? 0) + SAMPLE * USUAL_SHARE) / (people + SAMPLE);
    const most = this.#texts[word]!.length > 1 ? MOST_BITS : MOST_BITS_OF_INITIAL;
    return Math.min(most, -Math.log2(share));
  }

  agreement(one: number, other: number): WordAgreement {
    if (one === other) return 'same';
    if (this.#sounds[one] === this.#sounds[other]) return 'sound';
    const [length, otherLength] = [this.#texts[one]!.length, this.#texts[other]!.length];
    const shortest = Math.min(length, otherLength);
    if (shortest < SHORTEST_WITH_TYPO) return 'none';
    const allowed = shortest >= LONG_WORD ? 2 : 1;
    // Most words differ in more: these are not worth being remembered.
    if (Math.abs(length - otherLength) > allowed) return 'none';
    const key = Math.min(one, other) * 0x200_0000 + Math.max(one, other);
    let agreement = this.#agreements.get(key);
    if (agreement === undefined) {
      const typos = typosBetween(this.#texts[one]!, this.#texts[other]!, allowed);
      agreement = typos <= allowed ? 'typo' : 'none';
      this.#agreements.set(key, agreement);
    }
    return agreement;
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#texts.push(word) - 1;
    this.#numbers.set(word, number);
    const sound = soundKey(word);
    // A sound goes by the number of the first word that has it.
    if (!this.#soundNumbers.has(sound)) this.#soundNumbers.set(sound, number);
    this.#sounds.push(this.#soundNumbers.get(sound)!);
    return number;
  }
}

/** A word of signs or of another script has no sound: it is compared as it is. */
function soundKey(word: string): string {
  return soundOf(word) || word;
}
