import { computed, DOCUMENT, inject } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { debounceTime, filter, fromEvent, merge } from 'rxjs';
import { KeptList } from './kept-list';

/** Another tab may write record after record: they are read when it pauses. */
const PAUSE_MS = 1_000;
/** Longer lists are read when somebody asks: a slow backend needs seconds for them. */
const MOST_ROWS = 5_000;

/**
 * Reads a list for the screen that shows it, and again, unasked, as often as it is likely to be old:
 * when somebody looks at the window again, and when another tab has written something. To be called
 * in an injection context.
 */
export function keepFresh<T extends { readonly id: number }>(list: KeptList<T>): void {
  const document = inject(DOCUMENT);
  const window = document.defaultView!;
  list.refresh();
  const outdated = computed(() =>
    list.hasValue() && !list.isLoading() ? list.writtenElsewhere.count() : 0,
  );
  merge(
    fromEvent(document, 'visibilitychange'),
    fromEvent(window, 'focus'),
    toObservable(outdated).pipe(
      debounceTime(PAUSE_MS),
      filter((count) => count > 0),
    ),
  )
    .pipe(
      // What nobody sees is read when it is seen; without a network it would be a failure.
      filter(() => !document.hidden && window.navigator.onLine),
      filter(() => list.value().length <= MOST_ROWS),
      takeUntilDestroyed(),
    )
    .subscribe(() => list.refresh());
}
