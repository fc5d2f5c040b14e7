import { slotRows } from './row-slots';

const records = (...ids: number[]) => ids.map((id) => ({ id }));
const slots = (rows: readonly { slot: number }[]) => rows.map(({ slot }) => slot);
const NONE: ReadonlySet<number> = new Set();

describe('slotRows', () => {
  const first = slotRows(records(10, 20, 30), [], true, NONE);

  it('gives each its own at first', () => {
    expect(slots(first)).toEqual([0, 1, 2]);
    expect(first.map(({ record }) => record.id)).toEqual([10, 20, 30]);
  });

  it('leaves who stays where they are, and gives what is free to who comes', () => {
    const sorted = slotRows(records(40, 30, 10), first, true, NONE);
    expect(slots(sorted)).toEqual([1, 2, 0]);
    expect(slots(slotRows(records(50, 60, 70, 80), sorted, true, NONE))).toEqual([1, 2, 0, 3]);
  });

  it('hands nothing over that somebody is in the middle of', () => {
    expect(slots(slotRows(records(40, 50, 60), first, true, new Set([1])))).toEqual([0, 2, 3]);
  });

  it('makes new ones for who is scrolled into view', () => {
    expect(slots(slotRows(records(20, 30, 40), first, false, NONE))).toEqual([1, 2, 3]);
  });

  it('never gives one to two, even if two had the same id', () => {
    const twice = slotRows(records(10, 10, 20), first, true, NONE);
    expect(new Set(slots(twice)).size).toBe(3);
  });
});
