/** Work behind what a person does takes this much of a frame, in ms, and leaves them the rest. */
const BEHIND_MS = 8;
/** Work that somebody waits for: half of what they would notice as a pause, in ms. */
const AWAITED_MS = 24;
const ROWS_AT_ONCE = 250;

/** Until what waits to be painted, pressed or answered has had its turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Lets the page answer, when it has not for a while.
 * @param begun since when it has not, by `performance.now()`.
 * @returns the same, for the next time.
 */
export async function breathe(begun: number): Promise<number> {
  if (performance.now() - begun < AWAITED_MS) return begun;
  await pause();
  return performance.now();
}

/**
 * Goes through `count` rows that somebody waits for, a few at a time.
 * @param work handles the rows from `start` up to, without, `end`.
 */
export async function rowsInSlices(
  count: number,
  work: (start: number, end: number) => void,
): Promise<void> {
  let begun = performance.now();
  for (let start = 0; start < count; start += ROWS_AT_ONCE) {
    work(start, Math.min(start + ROWS_AT_ONCE, count));
    begun = await breathe(begun);
  }
}

/**
 * Goes behind through work that can be paused.
 * @returns what came of it; null as soon as it is not wanted any more.
 */
export async function inSlices<R>(
  steps: Iterator<unknown, R>,
  isWanted: () => boolean,
): Promise<R | null> {
  let begun = performance.now();
  let step = steps.next();
  while (!step.done) {
    if (performance.now() - begun >= BEHIND_MS) {
      await pause();
      if (!isWanted()) return null;
      begun = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}
