import { fieldWords } from './name-words';

describe('the words of a name', () => {
  it('are folded, without particles and dots', () => {
    expect(fieldWords('María de los Ángeles').words).toEqual(['maria', 'angeles']);
    expect(fieldWords("O'Brien-Peña Vda. de Choque").words).toEqual(['obrien', 'pena', 'choque']);
    expect(fieldWords('de la').words).toEqual(['de', 'la']);
  });

  it('are no more and no longer than those of a name, whatever somebody planted', () => {
    expect(fieldWords('ab '.repeat(40_000)).words.length).toBe(5);
    for (const planted of ['a'.repeat(100_000), '\ufdfa'.repeat(50), '},{'.repeat(16)]) {
      for (const word of fieldWords(planted).words) expect(word.length).toBeLessThanOrEqual(40);
    }
  });
});
