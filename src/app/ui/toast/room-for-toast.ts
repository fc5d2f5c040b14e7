import { DestroyRef, DOCUMENT, ElementRef, inject } from '@angular/core';

/** What it stands above the foot, and as much again. */
const APART = 32;

const SIZE = '--toast-size';

let latest: HTMLElement | null = null;

/**
 * Tells the style of what scrolls how much of its end a toast covers, as `--toast-size`.
 * Whoever is at the end stays there: the last rows go above the toast, and come back when it goes.
 * To be called in an injection context of a toast.
 */
export function leaveRoomForToast(): void {
  const document = inject(DOCUMENT);
  const { style } = document.documentElement;
  const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const measure = () => {
    if (latest !== element) return;
    const lists = document.querySelectorAll<HTMLElement>('main .scroller');
    const atEnd = [document.documentElement, ...lists].filter(
      ({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight < 2,
    );
    style.setProperty(SIZE, `${element.offsetHeight + APART}px`);
    for (const scrolled of atEnd) scrolled.scrollTop = scrolled.scrollHeight;
  };
  latest = element;
  // In the next frame: the lists watch their own sizes, and nobody waits for another in one turn.
  const observer = new ResizeObserver(() => requestAnimationFrame(measure));
  observer.observe(element);
  inject(DestroyRef).onDestroy(() => {
    observer.disconnect();
    // The next may have taken its place already.
    if (latest !== element) return;
    latest = null;
    style.removeProperty(SIZE);
  });
}
