/** Half of what a person would notice as a pause, in ms. */
const SLICE_MS = 24;
const ROWS_AT_ONCE = 250;

/**
 * Goes through `count` rows a few at a time, and lets the page answer in between.
 * @param work handles the rows from `start` up to, without, `end`.
 */
export async function inSlices(
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
 * Lets the page answer, when it has not for a while.
 * @param begun since when it has not, by `performance.now()`.
 * @returns the same, for the next time.
 */
export async function breathe(begun: number): Promise<number> {
  if (performance.now() - begun < SLICE_MS) return begun;
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now();
}
