/** Long work takes this much of a frame, in ms, and leaves the rest to whoever is at the keys. */
const SLICE_MS = 8;

/**
 * Goes through work that can be paused, a slice at a time.
 * @returns what came of it; null as soon as it is not wanted any more.
 */
export async function inSlices<R>(
  steps: Iterator<unknown, R>,
  isWanted: () => boolean,
): Promise<R | null> {
  let begun = performance.now();
  let step = steps.next();
  while (!step.done) {
    if (performance.now() - begun >= SLICE_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      if (!isWanted()) return null;
      begun = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}
