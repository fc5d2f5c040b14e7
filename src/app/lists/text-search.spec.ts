import * as fc from 'fast-check';
import { containsWords, fold, searchWords } from './text-search';

const finds = (query: string, text: string) => containsWords(fold(text), searchWords(query));

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
