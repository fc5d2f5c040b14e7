import { Blocks } from './blocks';

describe('Blocks', () => {
  const MOST = 60;

  it('gives who came before under a key, the newest first, and nobody of another key', () => {
    const blocks = new Blocks();
    const before = new Int32Array(MOST);
    let found: number[] = [];
    for (const [key, place] of [
      [7, 1],
      [263, 2],
      [7, 3],
      [7, 4],
    ] as const) {
      found = [...before.subarray(0, blocks.add(key, place, before))];
    }
    expect(found).toEqual([3, 1]);
  });

  it('gives nobody for a key that too many share, however many planted it', () => {
    const blocks = new Blocks();
    const before = new Int32Array(MOST);
    const found = Array.from({ length: 1_000 }, (_, place) => blocks.add(7, place, before));
    expect(found[MOST]).toBe(MOST);
    expect(found.slice(MOST + 1).every((others) => others === 0)).toBe(true);
  });
});
