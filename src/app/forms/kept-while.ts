import { linkedSignal, Signal } from '@angular/core';

/** A value that stays as it was while something is under way. */
export function keptWhile<T>(isUnderWay: Signal<boolean>, value: Signal<T>): Signal<T> {
  return linkedSignal<{ isUnderWay: boolean; value: T }, T>({
    source: () => ({ isUnderWay: isUnderWay(), value: value() }),
    computation: (now, previous) => (now.isUnderWay && previous ? previous.value : now.value),
  });
}
