import fc from 'fast-check';
import { firstOf, sortInSteps } from './stepwise-sort';

const byKey = (one: { key: number }, other: { key: number }) => one.key - other.key;
const items = fc
  .array(fc.integer({ min: 0, max: 300 }), { maxLength: 6_000, size: 'max' })
  .map((keys) => keys.map((key, place) => ({ key, place })));

function finished<T>(steps: Generator<false, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

describe('sorting in steps', () => {
  it('is the stable sort of Array, for any number of items', () => {
    const property = fc.property(items, (some) => {
      expect(finished(sortInSteps(some, byKey))).toEqual([...some].sort(byKey));
    });
    expect(() => fc.assert(property, { numRuns: 50 })).not.toThrow();
    expect(finished(sortInSteps([], byKey))).toEqual([]);
  });

  it('can be paused', () => {
    const many = Array.from({ length: 20_000 }, (_, place) => ({ key: -place, place }));
    let steps = 0;
    for (const _ of sortInSteps(many, byKey)) steps++;
    expect(steps).toBeGreaterThan(50);
  });
});

describe('the first of an order', () => {
  it('are in front, and nothing is lost', () => {
    const property = fc.property(items, fc.integer({ min: 1, max: 200 }), (some, count) => {
      const found = firstOf(some, count, byKey);
      const keys = (list: readonly { key: number }[]) => list.map(({ key }) => key);
      const sorted = [...some].sort(byKey);
      expect(keys(found.slice(0, count))).toEqual(keys(sorted.slice(0, count)));
      expect([...found].sort((a, b) => a.place - b.place)).toEqual(some);
    });
    expect(() => fc.assert(property, { numRuns: 50 })).not.toThrow();
    expect(firstOf([], 3, byKey)).toEqual([]);
  });
});
