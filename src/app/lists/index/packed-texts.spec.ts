import * as fc from 'fast-check';
import { PackedTexts } from './packed-texts';

function packed(texts: readonly string[]): PackedTexts {
  const pack = new PackedTexts();
  for (const text of texts) pack.push(text);
  return pack;
}

const found = (pack: PackedTexts, words: readonly string[], among?: Uint8Array) =>
  [...pack.find(words, among)].flatMap((match, place) => (match ? place : []));

describe('PackedTexts', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ñ', ' ', '😀'), maxLength: 5 });
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'ñ', '😀'),
    minLength: 1,
    maxLength: 3,
  });

  it('finds the texts that hold each word, and no others, after any changes', () => {
    const property = fc.property(
      fc.array(letters, { minLength: 1, maxLength: 30 }),
      fc.array(fc.tuple(fc.nat(29), letters), { maxLength: 5 }),
      fc.array(word, { maxLength: 3 }),
      (texts, changes, words) => {
        // More than one pack, so that its edges are among them.
        const all = [...Array.from({ length: 1_020 }, () => 'ab'), ...texts];
        const pack = packed(all);
        for (const [place, text] of changes) {
          const at = 1_020 + (place % texts.length);
          all[at] = text;
          pack.replace(at, text);
        }
        const expected = all.flatMap((text, place) =>
          words.every((one) => text.includes(one)) ? place : [],
        );
        expect(found(pack, words)).toEqual(expected);
        expect([...pack.texts()]).toEqual(all);
      },
    );
    fc.assert(property, { numRuns: 500 });
  });

  it('narrows what was found before', () => {
    const pack = packed(['quispe', 'quiroga', 'mamani', 'luis quispe']);
    const before = pack.find(['qui']);
    expect(found(pack, ['quis'], before)).toEqual([0, 3]);
    expect(found(pack, ['quis', 'luis'], before)).toEqual([3]);
    expect([...before])
      .withContext('left as it was')
      .toEqual([1, 1, 0, 1]);
  });

  it('finds nothing across two texts', () => {
    expect(found(packed(['ana', 'na']), ['anan'])).toEqual([]);
    expect(found(packed(['', '']), ['a'])).toEqual([]);
    expect(found(packed([]), ['a'])).toEqual([]);
  });
});
