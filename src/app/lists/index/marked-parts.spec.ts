import * as fc from 'fast-check';
import { fold, searchWords } from '../../domain/text/folded-text';
import { markedParts } from './marked-parts';
import { PackedTexts } from './packed-texts';

const finds = (query: string, text: string) => findsIn(fold(text), searchWords(query));

function findsIn(folded: string, words: readonly string[]): boolean {
  const texts = new PackedTexts();
  texts.push(folded);
  return texts.find(words)[0] === 1;
}

describe('text search', () => {
  it('ignores case and accents, on both sides', () => {
    for (const text of ['Muñoz', 'Munoz', 'MUÑOZ', 'Mun\u0303oz']) {
      for (const query of ['muñoz', 'munoz', 'MUÑ']) {
        expect(finds(query, text)).withContext(`${query} in ${text}`).toBeTrue();
      }
    }
  });

  it('takes words in any order, and wants them all', () => {
    expect(finds('quispe maría', 'María José Quispe')).toBeTrue();
    expect(finds('quispe pedro', 'María José Quispe')).toBeFalse();
  });

  it('finds everything when nothing is asked', () => {
    expect(finds('  ', 'María')).toBeTrue();
  });

  it('finds each word of a text, however it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const query of [text, text.toLowerCase(), text.normalize('NFD')]) {
          expect(finds(query, text)).toBeTrue();
        }
      }),
    );
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('marking what was found', () => {
  const marked = (text: string, query: string) =>
    markedParts(text, searchWords(query))
      .map(({ text: part, match }) => (match ? `[${part}]` : part))
      .join('');

  it('marks the letters as they are written', () => {
    expect(marked('María Muñoz', 'munoz')).toBe('María [Muñoz]');
    expect(marked('María Muñoz', 'ÍA')).toBe('Mar[ía] Muñoz');
    expect(marked('Quispe Quispe', 'quispe')).toBe('[Quispe] [Quispe]');
    expect(marked('Ana', '')).toBe('Ana');
    expect(marked('', 'ana')).toBe('');
  });

  it('marks several words, also where they meet or overlap', () => {
    expect(marked('Ana Mamani', 'mani ana')).toBe('[Ana] Ma[mani]');
    expect(marked('mamani', 'mama mani')).toBe('[mama][ni]');
  });

  it('keeps marks with their letter, and letters of two units whole', () => {
    expect(marked('Jose\u0301 Luis', 'jose')).toBe('[Jose\u0301] Luis');
    expect(marked('a😀b', '😀')).toBe('a[😀]b');
    expect(marked("D'Ávila", "d'a")).toBe("[D'Á]vila");
  });

  it('marks so many places at most, and shows the rest as it is', () => {
    const text = '},{ Qu'.repeat(33);
    const parts = markedParts(text, searchWords('},{ q'));
    expect(parts.filter(({ match }) => match).length).toBe(12);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });

  it('loses nothing of any text, and marks whatever was found', () => {
    const property = fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
      const words = searchWords(query);
      const parts = markedParts(text, words);
      const whole = parts.map((part) => part.text).join('') === text;
      const found = words.some((word) => fold(text).includes(word));
      return whole && (!found || parts.some(({ match }) => match));
    });
    expect(() => fc.assert(property, { numRuns: 10_000 })).not.toThrow();
  });
});
