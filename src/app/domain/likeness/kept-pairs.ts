import type { Likeness, LikenessGrade } from './likeness';

/** Two who may be one. */
export interface LikelyPair<T> {
  readonly one: T;
  readonly other: T;
  readonly likeness: Likeness;
  readonly grade: LikenessGrade;
}

/** The pairs that were found, by the id of either. */
export class KeptPairs<T extends { readonly id: number }> {
  readonly #pairs = new Map<number, Map<number, LikelyPair<T>>>();

  add(pair: LikelyPair<T>): void {
    this.#put(pair.one.id, pair.other.id, pair);
    this.#put(pair.other.id, pair.one.id, pair);
  }

  remove(id: number): void {
    for (const other of this.#pairs.get(id)?.keys() ?? []) this.#pairs.get(other)!.delete(id);
    this.#pairs.delete(id);
  }

  /** The likeliest first. */
  all(): readonly LikelyPair<T>[] {
    const all: LikelyPair<T>[] = [];
    for (const [id, others] of this.#pairs) {
      for (const [other, pair] of others) if (id < other) all.push(pair);
    }
    return all.sort(
      (a, b) => b.likeness.bits - a.likeness.bits || a.one.id - b.one.id || a.other.id - b.other.id,
    );
  }

  of(id: number): readonly LikelyPair<T>[] {
    return [...(this.#pairs.get(id)?.values() ?? [])];
  }

  #put(id: number, other: number, pair: LikelyPair<T>): void {
    const pairs = this.#pairs.get(id) ?? new Map<number, LikelyPair<T>>();
    this.#pairs.set(id, pairs.set(other, pair));
  }
}
