import { DestroyRef, effect, inject, Signal, signal } from '@angular/core';

/** Long work takes this much of a frame, in ms, and leaves the rest to whoever is at the keys. */
const SLICE_MS = 8;

/**
 * Goes through work that can be paused, a slice at a time, as long as it is this work that is
 * wanted. To be called in an injection context.
 * @param work yields true each time there is something new to show.
 * @returns a count of these times.
 */
export function prepareBehind(work: Signal<Iterable<boolean>>): Signal<number> {
  const news = signal(0);
  let destroyed = false;
  inject(DestroyRef).onDestroy(() => (destroyed = true));
  effect((onCleanup) => {
    const steps = work();
    let superseded = false;
    onCleanup(() => (superseded = true));
    void goThrough(
      steps,
      () => !superseded && !destroyed,
      () => news.update((count) => count + 1),
    );
  });
  return news.asReadonly();
}

async function goThrough(
  steps: Iterable<boolean>,
  isWanted: () => boolean,
  tell: () => void,
): Promise<void> {
  await pause();
  let begun = performance.now();
  for (const isNew of steps) {
    if (!isWanted()) return;
    if (isNew) tell();
    if (performance.now() - begun < SLICE_MS) continue;
    await pause();
    begun = performance.now();
  }
}

/** Until what waits to be painted, pressed or answered has had its turn. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
