const SMALL = 1 << 8;

/**
 * Who shares a key with whom. Entries of one key are a chain through typed arrays: a hundred
 * thousand people have a million keys, and arrays of arrays of them would cost most of the time.
 */
export class Blocks {
  #heads = new Int32Array(SMALL).fill(-1);
  #keys = new Int32Array(SMALL);
  #places = new Int32Array(SMALL);
  #next = new Int32Array(SMALL);
  #size = 0;

  /** Makes room for so many at once: to grow takes longer than to fill. */
  reserve(entries: number): void {
    let length = this.#keys.length;
    while (length < this.#size + entries) length *= 2;
    if (length > this.#keys.length) this.#grow(length);
  }

  /**
   * Puts a place under a key, and gives the places that were there before, the newest first: none where
   * there are more than `most`.
   */
  add(key: number, place: number, found: (place: number) => void, most: number): void {
    if (this.#size === this.#keys.length) this.#grow(this.#keys.length * 2);
    const slot = key & (this.#heads.length - 1);
    const entry = this.#size++;
    this.#keys[entry] = key;
    this.#places[entry] = place;
    this.#next[entry] = this.#heads[slot]!;
    this.#heads[slot] = entry;
    const before: number[] = [];
    for (let other = this.#next[entry]!; other >= 0; other = this.#next[other]!) {
      if (this.#keys[other] !== key) continue;
      if (before.length === most) return;
      before.push(this.#places[other]!);
    }
    before.forEach(found);
  }

  #grow(length: number): void {
    this.#keys = copied(this.#keys, length);
    this.#places = copied(this.#places, length);
    this.#next = copied(this.#next, length);
    this.#heads = new Int32Array(length).fill(-1);
    for (let entry = 0; entry < this.#size; entry++) {
      const slot = this.#keys[entry]! & (length - 1);
      this.#next[entry] = this.#heads[slot]!;
      this.#heads[slot] = entry;
    }
  }
}

function copied(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length);
  copy.set(from);
  return copy;
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
