import * as fc from 'fast-check';
import { differences, mergeThreeWay, takeTheirs } from './three-way-merge';

const BEFORE = {
  account: { email: 'ana@kantuta.bo', estado: true },
  persona: { nombres: 'Ana', p_apellido: 'Quispe' },
};

describe('mergeThreeWay', () => {
  it('takes what only they changed, and asks nothing', () => {
    const theirs = { ...BEFORE, persona: { nombres: 'Ana', p_apellido: 'Quisbert' } };
    const mine = { ...BEFORE, account: { email: 'ana@kantuta.bo', estado: false } };
    expect(mergeThreeWay(BEFORE, theirs, mine)).toEqual({
      value: { account: mine.account, persona: theirs.persona },
      conflicts: [],
    });
  });

  it('asks about what both changed, differently', () => {
    const theirs = { ...BEFORE, persona: { nombres: 'Ana María', p_apellido: 'Quispe' } };
    const mine = { ...BEFORE, persona: { nombres: 'Anahí', p_apellido: 'Quispe' } };
    const merged = mergeThreeWay(BEFORE, theirs, mine);
    expect(merged).toEqual({ value: mine, conflicts: ['nombres'] });
    expect(takeTheirs(merged.value, theirs, merged.conflicts)).toEqual(theirs);
  });

  it('asks nothing when both changed it to the same, or only in what cannot be seen', () => {
    const theirs = { ...BEFORE, persona: { nombres: 'Ana María', p_apellido: ' Quispe ' } };
    const mine = { ...BEFORE, persona: { nombres: 'Ana  María ', p_apellido: 'Quispe' } };
    expect(mergeThreeWay(BEFORE, theirs, mine)).toEqual({ value: theirs, conflicts: [] });
    expect(differences(theirs, mine)).toEqual([]);
  });

  const field = fc.constantFrom('', 'a', 'b', 'c');
  const group = fc.record({ one: field, two: field, three: fc.boolean() });
  const record = fc.record({ first: group, second: group });

  it('is field by field: theirs or mine, by who changed it', () => {
    fc.assert(
      fc.property(record, record, record, (before, theirs, mine) => {
        const { value, conflicts } = mergeThreeWay(before, theirs, mine);
        for (const name of ['first', 'second'] as const) {
          for (const key of ['one', 'two', 'three'] as const) {
            const [base, their, my] = [before[name][key], theirs[name][key], mine[name][key]];
            expect(value[name][key]).toBe(my === base ? their : my);
            const both = my !== base && their !== base && my !== their;
            if (both) expect(conflicts).toContain(key);
          }
        }
        const asked = new Set(conflicts);
        const changedByBoth = differences(before, theirs).filter((key) =>
          differences(before, mine).includes(key),
        );
        for (const key of asked) expect(changedByBoth).toContain(key);
      }),
      { numRuns: 10_000 },
    );
  });

  it('has nothing to merge when one of the two changed nothing', () => {
    fc.assert(
      fc.property(record, record, (before, changed) => {
        expect(mergeThreeWay(before, changed, before)).toEqual({ value: changed, conflicts: [] });
        expect(mergeThreeWay(before, before, changed)).toEqual({ value: changed, conflicts: [] });
      }),
    );
  });
});
