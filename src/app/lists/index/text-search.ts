import { fold } from '../../domain/text/folded-text';
import { STEP } from './order/column-ranks';
import { Matches, PackedTexts } from './packed-texts';

/**
 * Which records have these words: their texts are folded once, and what was found last is what a
 * longer word is looked for in.
 */
export class TextSearch<T> {
  private readonly folded = new PackedTexts();
  private last: { words: readonly string[]; matches: Matches } | null = null;

  /** @param searchable everything a search looks at. */
  constructor(
    private readonly searchable: (record: T) => string,
    private records: readonly T[],
  ) {}

  get isFolded(): boolean {
    return this.folded.length === this.records.length;
  }

  /** Each folded text, for who looks for a likely spelling. */
  texts(): Iterable<string> {
    return this.folded.texts();
  }

  /** Folds what is not folded yet; a pause is possible at each `yield`. */
  *fold(): Generator<false> {
    while (!this.isFolded) {
      this.folded.push(this.foldedAt(this.folded.length));
      if (this.folded.length % STEP === 0) yield false;
    }
  }

  /** Folds all that is missing. */
  find(words: readonly string[]): Matches {
    for (const folding = this.fold(); !folding.next().done;);
    const last = this.last;
    if (last && sameWords(last.words, words)) return last.matches;
    // Typed on: what did not have 'qui' has no 'quis'.
    const narrower = last?.words.every((part) => words.some((word) => word.includes(part)));
    const matches = this.folded.find(words, narrower ? last?.matches : undefined);
    this.last = { words, matches };
    return matches;
  }

  /** Folded words as the first record that has them all writes them; '' when there is none. */
  asWritten(words: readonly string[]): string {
    const place = this.find(words).indexOf(1);
    if (place < 0) return '';
    const written = this.searchable(this.records[place]!).split(' ');
    return words
      .map((word) => written.find((one) => fold(one) === word)?.toLocaleLowerCase('es') ?? word)
      .join(' ');
  }

  /** Takes over what the records at these places are now. */
  follow(records: readonly T[], changed: readonly number[]): void {
    this.records = records;
    for (const place of changed) {
      // What is not folded yet will be from what it is now.
      if (place < this.folded.length) this.folded.replace(place, this.foldedAt(place));
      else if (place === this.folded.length) this.folded.push(this.foldedAt(place));
    }
    this.searchAgain(changed);
  }

  /** What the last search found, as it is with these records. */
  private searchAgain(changed: readonly number[]): void {
    if (!this.last) return;
    const { words } = this.last;
    const matches = new Uint8Array(this.records.length);
    matches.set(this.last.matches);
    for (const place of changed) {
      const text = this.foldedAt(place);
      matches[place] = Number(words.every((word) => text.includes(word)));
    }
    this.last = { words, matches };
  }

  private foldedAt(place: number): string {
    return fold(this.searchable(this.records[place]!));
  }
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, i) => word === other[i]);
}
