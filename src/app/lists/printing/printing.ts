import { ApplicationRef, DestroyRef, DOCUMENT, inject, Signal, signal } from '@angular/core';

/**
 * Whether the page is being printed. What depends on it is in the document before the sheets are
 * laid out. To be called in an injection context.
 */
export function printing(): Signal<boolean> {
  const window = inject(DOCUMENT).defaultView!;
  const app = inject(ApplicationRef);
  const state = signal(false);
  const print = window.matchMedia('print');
  const follow = ({ matches }: { matches: boolean }) => {
    if (matches === state()) return;
    state.set(matches);
    app.tick();
  };
  const begin = () => follow({ matches: true });
  const end = () => follow({ matches: false });
  print.addEventListener('change', follow);
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  inject(DestroyRef).onDestroy(() => {
    print.removeEventListener('change', follow);
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  });
  return state.asReadonly();
}
