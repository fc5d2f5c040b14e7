const SMALL = 1 << 8;

/** What stands in an entry: its key, whose it is, and the entry before it in its chain. */
const FIELDS = 3;
const KEY = 0;
const PLACE = 1;
const NEXT = 2;

/**
 * Who shares a key with whom. Entries of one key are a chain through a typed array: a hundred
 * thousand people have a million keys, and arrays of arrays of them would cost most of the time.
 */
export class Blocks {
  #heads = new Int32Array(SMALL).fill(-1);
  /** One entry after the other, so that memory is asked once for each. */
  #entries = new Int32Array(SMALL * FIELDS);
  #size = 0;

  /** Makes room for so many at once: to grow takes longer than to fill. */
  reserve(entries: number): void {
    let length = this.#heads.length;
    while (length < this.#size + entries) length *= 2;
    if (length > this.#heads.length) this.#grow(length);
  }

  /**
   * Puts a place under a key.
   * @param before takes the places that were there before, the newest first.
   * @returns how many these are: 0 where there are more than `before` holds.
   */
  add(key: number, place: number, before: Int32Array): number {
    if (this.#size === this.#heads.length) this.#grow(this.#heads.length * 2);
    const slot = key & (this.#heads.length - 1);
    const entries = this.#entries;
    const entry = this.#size++ * FIELDS;
    const newest = this.#heads[slot]!;
    entries[entry + KEY] = key;
    entries[entry + PLACE] = place;
    entries[entry + NEXT] = newest;
    this.#heads[slot] = entry;
    let count = 0;
    for (let other = newest; other >= 0; other = entries[other + NEXT]!) {
      if (entries[other + KEY] !== key) continue;
      if (count === before.length) return 0;
      before[count++] = entries[other + PLACE]!;
    }
    return count;
  }

  #grow(length: number): void {
    const entries = new Int32Array(length * FIELDS);
    entries.set(this.#entries);
    const heads = new Int32Array(length).fill(-1);
    for (let entry = 0; entry < this.#size * FIELDS; entry += FIELDS) {
      const slot = entries[entry + KEY]! & (length - 1);
      entries[entry + NEXT] = heads[slot]!;
      heads[slot] = entry;
    }
    this.#entries = entries;
    this.#heads = heads;
  }
}

/** Numbers mixed into one key (FNV-1a, with a last stir so that its low bits differ). */
export function mixed(kind: number, one: number, two = 0, three = 0): number {
  let hash = Math.imul(0x811c9dc5 ^ kind, 0x01000193);
  hash = Math.imul(hash ^ one, 0x01000193) ^ (hash >>> 15);
  hash = Math.imul(hash ^ two, 0x01000193) ^ (hash >>> 15);
  hash = Math.imul(hash ^ three, 0x01000193) ^ (hash >>> 15);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return hash ^ (hash >>> 13);
}
