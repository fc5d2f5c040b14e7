import { inSlices, rowsInSlices } from './in-slices';

/** As long as a slice that somebody waits for, and longer. */
const LONG_MS = 30;

function work(ms: number): void {
  const begun = performance.now();
  while (performance.now() - begun < ms);
}

describe('work in slices', () => {
  const always = () => true;

  it('goes through every row once, in order', async () => {
    const rows: number[] = [];
    await rowsInSlices(1_234, (start, end) => {
      for (let row = start; row < end; row++) rows.push(row);
    });
    expect(rows).toEqual(Array.from({ length: 1_234 }, (_, row) => row));
  });

  it('rests behind while somebody waits for other work, and is done after it', async () => {
    const done: string[] = [];
    function* behind(): Generator<void, string> {
      for (let step = 0; step < 20; step++) {
        done.push('behind');
        work(LONG_MS / 2);
        yield;
      }
      return 'whole';
    }
    const result = inSlices(behind(), always);
    await rowsInSlices(1_000, () => {
      done.push('awaited');
      work(LONG_MS);
    });
    // One step of it was under way already.
    expect(done.slice(0, 11).filter((what) => what === 'behind').length).toBe(1);
    expect(await result).toBe('whole');
  });

  it('does not rest when somebody waits for it, and stops when it is not wanted', async () => {
    let [steps, isWanted] = [0, true];
    function* endless(): Generator<void> {
      for (;;) {
        if (++steps === 5) isWanted = false;
        work(LONG_MS);
        yield;
      }
    }
    expect(await inSlices(endless(), () => isWanted, always)).toBeNull();
    expect(steps).toBe(5);
  });

  it('lets the page answer between two slices', async () => {
    let answered = 0;
    const answering = setInterval(() => answered++);
    await rowsInSlices(1_000, () => work(LONG_MS));
    clearInterval(answering);
    expect(answered).toBeGreaterThan(2);
  });
});
