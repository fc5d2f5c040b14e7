import fc from 'fast-check';
import { clean } from '../../domain/text/clean-text';
import { fold, searchWords } from '../../domain/text/folded-text';
import { PackedTexts } from './packed-texts';

const finds = (query: string, text: string) => findsIn(fold(text), searchWords(query));

function findsIn(folded: string, words: readonly string[]): boolean {
  const texts = new PackedTexts();
  texts.push(folded);
  return texts.find(words)[0] === 1;
}

describe('the search, on 10,000 texts', () => {
  const RUNS = { numRuns: 10_000 };
  const letters = fc.string({
    unit: fc.constantFrom(..."aeiouñáéíóúüÑÁÉÍÓÚÜçÇ mMzZ-'.@0", '\u0301', '\u0303', 'ß', 'ﬁ', '😀'),
    maxLength: 20,
  });
  const text = fc.oneof(letters, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

  it('finds a text by the whole of itself, in either case and either form', () => {
    const property = fc.property(text, (text) => {
      for (const query of [
        text,
        text.toLowerCase(),
        text.normalize('NFC'),
        text.normalize('NFD'),
      ]) {
        expect(finds(query, text))
          .withContext(JSON.stringify([query, text]))
          .toBeTrue();
      }
    });
    fc.assert(property, RUNS);
  });

  it('folds what is folded to itself', () => {
    const property = fc.property(text, (text) => {
      expect(fold(fold(text)))
        .withContext(JSON.stringify(text))
        .toBe(fold(text));
    });
    fc.assert(property, RUNS);
  });

  it('finds by parts of words, in any order, and wants them all', () => {
    const word = fc.stringMatching(/^[a-zñáéíóúüA-ZÑÁÉÍÓÚÜ]{1,8}$/);
    const part = fc.tuple(fc.nat(7), fc.integer({ min: 1, max: 8 }));
    const property = fc.property(
      fc.array(word, { minLength: 1, maxLength: 4 }),
      fc.array(part, { minLength: 4, maxLength: 4 }),
      (words, parts) => {
        const pieces = words.map((word, i) => {
          const [start, length] = parts[i]!;
          return word.slice(start % word.length, (start % word.length) + length);
        });
        const query = pieces.reverse().join('  ');
        expect(finds(query, words.join(' ')))
          .withContext(query)
          .toBeTrue();
        expect(finds(`${query} 0`, words.join(' ')))
          .withContext(query)
          .toBeFalse();
      },
    );
    fc.assert(property, RUNS);
  });

  it('finds exactly what holds each word, however many there are', () => {
    const property = fc.property(letters, letters, (query, text) => {
      const each = searchWords(query).every((word) => fold(text).includes(word));
      expect(finds(query, text)).toBe(each);
    });
    fc.assert(property, RUNS);
  });

  it('makes words without spaces, none of them empty, and none of nothing', () => {
    const property = fc.property(text, (query) => {
      const words = searchWords(query);
      expect(words.every((word) => word !== '' && !/\s/.test(word))).toBeTrue();
      if (clean(query) === '') expect(words).toEqual([]);
    });
    fc.assert(property, RUNS);
  });
});
