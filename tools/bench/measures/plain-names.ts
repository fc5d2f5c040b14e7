import { MEN, SURNAMES, WOMEN } from '../../../local-backend/demo/names.ts';

const WORDS = [...WOMEN, ...MEN, ...SURNAMES];

/** Ordinary names, others for each row, that take as many bytes. */
export function plainText(bytes: number, row: number): string {
  const words: string[] = [];
  for (let length = 0, place = 0; length <= bytes; place++) {
    const word = WORDS[scattered(row, place) % WORDS.length]!;
    words.push(word);
    length += Buffer.byteLength(word) + 1;
  }
  // Cut within a letter of two bytes, it would have a sign that no name has.
  const cut = Buffer.from(words.join(' ')).subarray(0, bytes).toString();
  return cut.replace(/\ufffd$/, 'n').replace(/ $/, 'a');
}

/** The same as this text does in JSON. */
export function plainOfSize(text: string, row: number): string {
  return plainText(Buffer.byteLength(JSON.stringify(text)) - 2, row);
}

/** Two rows have no word in common but by chance: else half of a list were likely duplicates. */
function scattered(row: number, place: number): number {
  let hash = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
