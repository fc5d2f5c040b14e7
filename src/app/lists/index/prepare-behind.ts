import { DestroyRef, effect, inject, linkedSignal, Signal, signal } from '@angular/core';
import { inSlices, pause } from '../../ui/waiting/in-slices';

/**
 * Goes through work that can be paused, a slice at a time, as long as it is this work that is
 * wanted. To be called in an injection context.
 * @param work yields true each time there is something new to show.
 * @param isAwaited whether somebody waits for it by now.
 * @returns a count of these times.
 */
export function prepareBehind(
  work: Signal<Iterable<boolean>>,
  isAwaited: () => boolean,
): Signal<number> {
  const progress = signal(0);
  let destroyed = false;
  inject(DestroyRef).onDestroy(() => (destroyed = true));
  effect((onCleanup) => {
    const steps = work();
    let superseded = false;
    onCleanup(() => (superseded = true));
    const tell = () => progress.update((count) => count + 1);
    void goThrough(telling(steps, tell), () => !superseded && !destroyed, isAwaited);
  });
  return progress.asReadonly();
}

function* telling(steps: Iterable<boolean>, tell: () => void): Generator<void> {
  for (const isNew of steps) {
    if (isNew) tell();
    yield;
  }
}

/** @returns what came of it; null where it is not wanted any more. */
async function goThrough<R>(
  steps: Iterator<unknown, R>,
  isWanted: () => boolean,
  isAwaited?: () => boolean,
): Promise<R | null> {
  await pause();
  return isWanted() ? inSlices(steps, isWanted, isAwaited) : null;
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
    const isWanted = () => !superseded;
    void goThrough(steps, isWanted).then((value) => {
      if (isWanted()) result.set(value);
    });
  });
  return result.asReadonly();
}
