import * as fc from 'fast-check';
import { typosBetween } from './typos';

describe('typosBetween', () => {
  it('counts letters missing, added, wrong and swapped', () => {
    expect(typosBetween('quispe', 'quispe', 2)).toBe(0);
    expect(typosBetween('quispe', 'qispe', 2)).toBe(1);
    expect(typosBetween('quispe', 'quisspe', 2)).toBe(1);
    expect(typosBetween('quispe', 'kuispe', 2)).toBe(1);
    expect(typosBetween('quispe', 'qiuspe', 2)).toBe(1);
    expect(typosBetween('quispe', 'mamani', 2)).toBe(3);
  });

  it('is a distance: none from itself, the same both ways, at most one for each slip', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ñ', ' '), maxLength: 9 });
    const slip = fc.tuple(fc.nat(9), fc.constantFrom('', 'b', 'ab'));
    const property = fc.property(
      word,
      word,
      fc.array(slip, { maxLength: 2 }),
      (one, other, slips) => {
        const limit = 20;
        const mistyped = slips.reduce(
          (text, [at, letter]) => text.slice(0, at) + letter.slice(0, 1) + text.slice(at + 1),
          one,
        );
        expect(typosBetween(one, one, limit)).toBe(0);
        expect(typosBetween(one, other, limit)).toBe(typosBetween(other, one, limit));
        expect(typosBetween(one, other, limit) === 0).toBe(one === other);
        expect(typosBetween(one, mistyped, limit)).toBeLessThanOrEqual(slips.length);
        // The shorter way out says the same of everything within its limit.
        const exact = typosBetween(one, other, limit);
        expect(Math.min(typosBetween(one, other, 2), 3)).toBe(Math.min(exact, 3));
      },
    );
    fc.assert(property, { numRuns: 10_000 });
  });
});
