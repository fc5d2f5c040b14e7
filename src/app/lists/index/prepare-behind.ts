import { DestroyRef, effect, inject, linkedSignal, Signal, signal } from '@angular/core';

/** Long work takes this much of a frame, in ms, and leaves the rest to whoever is at the keys. */
const SLICE_MS = 8;

/**
 * Goes through work that can be paused, a slice at a time, as long as it is this work that is
 * wanted. To be called in an injection context.
 * @param work yields true each time there is something new to show.
 * @returns a count of these times.
 */
export function prepareBehind(work: Signal<Iterable<boolean>>): Signal<number> {
  const progress = signal(0);
  let destroyed = false;
  inject(DestroyRef).onDestroy(() => (destroyed = true));
  effect((onCleanup) => {
    const steps = work();
    let superseded = false;
    onCleanup(() => (superseded = true));
    void goThrough(
      steps,
      () => !superseded && !destroyed,
      () => progress.update((count) => count + 1),
    );
  });
  return progress.asReadonly();
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

/**
 * Works something out, a slice at a time, as long as it is this that is wanted. To be called in an
 * injection context.
 * @returns what came of it; null as long as that is not known.
 */
export function resultBehind<R>(work: Signal<Iterator<unknown, R> | null>): Signal<R | null> {
  const result = linkedSignal<unknown, R | null>({ source: work, computation: () => null });
  effect((onCleanup) => {
    const steps = work();
    if (!steps) return;
    let superseded = false;
    onCleanup(() => (superseded = true));
    void (async () => {
      await pause();
      let begun = performance.now();
      let step = steps.next();
      while (!step.done) {
        if (performance.now() - begun >= SLICE_MS) {
          await pause();
          begun = performance.now();
        }
        if (superseded) return;
        step = steps.next();
      }
      if (!superseded) result.set(step.value);
    })();
  });
  return result.asReadonly();
}
