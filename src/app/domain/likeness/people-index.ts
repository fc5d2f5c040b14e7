import { Birthdays } from './birthdays';
import { Blocks } from './blocks';
import { KeptPairs, type LikelyPair } from './kept-pairs';
import { type KnownPerson, knownPerson, type LikenedDetails } from './known-person';
import {
  bitsToCome,
  gradeOf,
  type Likeness,
  type LikenessGrade,
  type Population,
  weigh,
} from './likeness';
import { keysOf } from './person-keys';
import { WordBook } from './word-book';

/** Someone on record who may be the one in question. */
export interface LikelyMatch<T> {
  readonly record: T;
  readonly likeness: Likeness;
  readonly grade: LikenessGrade;
}

/**
 * A key that more people share says nothing, such as the first of January where nobody knew the day:
 * nobody is compared for it.
 */
const MOST_OF_A_KEY = 24;
const KEYS_OF_ONE = 9;
/** Steps of this many people are short enough for a slice of a frame. */
const PEOPLE_A_STEP = 50;

/**
 * The people on record, ready to be likened: to one another, and to one who is being typed or
 * imported. A record that changes is patched in; nothing else is made anew.
 */
export class PeopleIndex<T extends LikenedDetails & { readonly id: number }> implements Population {
  readonly book = new WordBook();
  readonly #blocks = new Blocks();
  /** By place; null where a record is gone, or was changed and stands elsewhere. */
  readonly #records: (T | null)[] = [];
  readonly #known: KnownPerson[] = [];
  readonly #places = new Map<number, number>();
  readonly #birthdays = new Birthdays();
  readonly #pairs = new KeptPairs<T>();
  /** For whom each place was compared last: a pair meets under many keys. */
  readonly #comparedFor: number[] = [];
  /** Who shares the key that is looked at. */
  readonly #sharing = new Int32Array(MOST_OF_A_KEY);

  get people(): number {
    return this.#places.size;
  }

  /** Takes in a whole list, and finds its pairs: step by step, so that it can be paused. */
  *read(records: readonly T[]): Generator<void> {
    this.#blocks.reserve(records.length * KEYS_OF_ONE);
    const places: number[] = [];
    for (const record of records) {
      places.push(this.#takeIn(record));
      if (places.length % PEOPLE_A_STEP === 0) yield;
    }
    let left = PEOPLE_A_STEP;
    for (const place of places) {
      this.#compare(place);
      if (--left > 0) continue;
      left = PEOPLE_A_STEP;
      yield;
    }
  }

  /** Takes in the records without looking for pairs among them: for whoever only calls `find`. */
  takeIn(records: readonly T[]): void {
    for (const record of records) this.#takeIn(record);
  }

  /** A new record, or one that was changed. */
  put(record: T): void {
    this.remove(record.id);
    this.#compare(this.#takeIn(record));
  }

  remove(id: number): void {
    const place = this.#places.get(id);
    if (place === undefined) return;
    const person = this.#known[place]!;
    this.#records[place] = null;
    this.#places.delete(id);
    this.#count(person, -1);
    this.#pairs.remove(id);
  }

  /** All pairs, the likeliest first. */
  pairs(): readonly LikelyPair<T>[] {
    return this.#pairs.all();
  }

  pairsOf(id: number): readonly LikelyPair<T>[] {
    return this.#pairs.of(id);
  }

  /** Who may be the one with these details, the likeliest first; `except` is not asked about. */
  find(details: LikenedDetails, except?: number): readonly LikelyMatch<T>[] {
    return this.#asked(details, (wanted) => this.#search(wanted, except));
  }

  /**
   * The same among these alone, by their ids: who asks about thousands has an index of their own,
   * for to look at everybody takes too long for each.
   */
  findAmong(details: LikenedDetails, ids: Iterable<number>): readonly LikelyMatch<T>[] {
    return this.#asked(details, (wanted) => {
      const places = [...new Set(ids)].flatMap((id) => this.#places.get(id) ?? []);
      return likeliestFirst(places.flatMap((place) => this.#matchAt(place, wanted) ?? []));
    });
  }

  #asked<R>(details: LikenedDetails, search: (wanted: KnownPerson) => R): R {
    return this.book.aside(() => {
      const born = this.#birthdays.ask(details.fecha_nacimiento);
      return search(knownPerson(details, born, this.book));
    });
  }

  #search(wanted: KnownPerson, except?: number): readonly LikelyMatch<T>[] {
    if (!wanted.given.length || !wanted.surnames.length) return [];
    const found: LikelyMatch<T>[] = [];
    const alike = this.#alikeTo([...wanted.given, ...wanted.surnames]);
    const some = (words: readonly number[]) => words.some((word) => alike[word]);
    for (const [place, record] of this.#records.entries()) {
      if (!record || record.id === except) continue;
      const person = this.#known[place]!;
      // Who shares no given name or no surname is another one: no need to weigh them.
      if (!some(person.surnames) || !some(person.given)) continue;
      const match = this.#matchAt(place, wanted);
      if (match) found.push(match);
    }
    return likeliestFirst(found);
  }

  #matchAt(place: number, wanted: KnownPerson): LikelyMatch<T> | null {
    const record = this.#records[place];
    if (!record) return null;
    const likeness = weigh(wanted, this.#known[place]!, this);
    const grade = gradeOf(likeness.bits + bitsToCome(likeness), this.people);
    return grade && { record, likeness, grade };
  }

  /** By the numbers of words: whether it agrees with one of these. */
  #alikeTo(words: readonly number[]): Uint8Array {
    const alike = new Uint8Array(this.book.size);
    for (let word = 0; word < alike.length; word++) {
      alike[word] = words.some((other) => this.book.agreement(word, other) !== 'none') ? 1 : 0;
    }
    return alike;
  }

  #takeIn(record: T): number {
    const person = knownPerson(record, this.#birthdays.read(record.fecha_nacimiento), this.book);
    this.#count(person, 1);
    const place = this.#records.push(record) - 1;
    this.#known.push(person);
    this.#places.set(record.id, place);
    return place;
  }

  #count({ given, surnames, born }: KnownPerson, by: 1 | -1): void {
    this.book.count(given, 'given', by);
    this.book.count(surnames, 'surname', by);
    if (born) born.people += by;
  }

  /** Compares a person with all who share a key with them, and puts them under their keys. */
  #compare(place: number): void {
    const record = this.#records[place]!;
    const person = this.#known[place]!;
    this.#comparedFor[place] = place;
    for (const key of keysOf(person, this.book)) {
      const count = this.#blocks.add(key, place, this.#sharing);
      for (let i = 0; i < count; i++) {
        const otherPlace = this.#sharing[i]!;
        if (this.#comparedFor[otherPlace] === place) continue;
        this.#comparedFor[otherPlace] = place;
        const other = this.#records[otherPlace];
        if (!other) continue;
        const likeness = weigh(person, this.#known[otherPlace]!, this);
        const grade = gradeOf(likeness.bits, this.people);
        if (grade) this.#pairs.add({ one: other, other: record, likeness, grade });
      }
    }
  }
}

function likeliestFirst<T extends { readonly id: number }>(
  found: readonly LikelyMatch<T>[],
): readonly LikelyMatch<T>[] {
  return [...found].sort((a, b) => b.likeness.bits - a.likeness.bits || a.record.id - b.record.id);
}
