import * as fc from 'fast-check';
import { compareTexts, orderKey, SPANISH } from './spanish-order';

describe('Spanish order', () => {
  it('has accents beside their letter, ñ after n, the missing last', () => {
    const names = ['Ñuflo', 'Zongo', '', 'Ávila', 'Nuevo', 'arce', 'Arce'];
    expect(names.sort(compareTexts)).toEqual([
      'arce',
      'Arce',
      'Ávila',
      'Nuevo',
      'Ñuflo',
      'Zongo',
      '',
    ]);
  });

  it('puts who has one surname before who has two, and both before longer ones', () => {
    const keys = ['Cruzado\t\tB', 'Cruz Paz\t\tA', 'Cruz\tMamani\tAna', 'Cruz\t\tZoe'];
    expect(keys.sort(compareTexts)).toEqual([
      'Cruz\t\tZoe',
      'Cruz\tMamani\tAna',
      'Cruz Paz\t\tA',
      'Cruzado\t\tB',
    ]);
  });

  it('is never contradicted by the numbers of two texts', () => {
    const unit = fc.constantFrom(...'abcnñopzABNÑZáéíóúüÁÜ \t', '-', '1', 'ç', 'e\u0301', '😀');
    const text = fc.string({ unit, minLength: 1, maxLength: 12 });
    const property = fc.property(text, text, (one, other) => {
      const [a, b] = [orderKey(one), orderKey(other)];
      if (a < b) expect(SPANISH.compare(one, other)).toBeLessThan(0);
      if (a > b) expect(SPANISH.compare(one, other)).toBeGreaterThan(0);
    });
    fc.assert(property, { numRuns: 10_000 });
  });
});
