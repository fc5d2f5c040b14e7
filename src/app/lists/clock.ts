import { DestroyRef, DOCUMENT, inject, Signal, signal } from '@angular/core';

const MINUTE = 60_000;

/** The time in ms since 1970, each minute anew. To be called in an injection context. */
export function clock(): Signal<number> {
  const window = inject(DOCUMENT).defaultView!;
  const now = signal(Date.now());
  const ticking = window.setInterval(() => now.set(Date.now()), MINUTE);
  inject(DestroyRef).onDestroy(() => window.clearInterval(ticking));
  return now.asReadonly();
}
