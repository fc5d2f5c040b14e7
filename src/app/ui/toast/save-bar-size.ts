import { afterEveryRender, DestroyRef, DOCUMENT, ElementRef, inject } from '@angular/core';

/**
 * Tells the style of what lies over the page how high the page's save bar is, as `--save-bar-size`:
 * it takes as many lines as the window makes it. To be called in an injection context of a toast.
 */
export function standAboveSaveBar(): void {
  const document = inject(DOCUMENT);
  const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  let bar: HTMLElement | null = null;
  const observer = new ResizeObserver(() => {
    const box = element.closest<HTMLElement>('.mat-mdc-snack-bar-container');
    box?.style.setProperty('--save-bar-size', `${bar?.offsetHeight ?? 0}px`);
  });
  // A save bar comes with a first change, and goes with the page.
  afterEveryRender({
    earlyRead: () => {
      const shown = document.querySelector<HTMLElement>('main .save-bar');
      if (shown === bar) return;
      observer.disconnect();
      bar = shown;
      // Without one it is the page that tells: it is always there.
      observer.observe(bar ?? element);
    },
  });
  inject(DestroyRef).onDestroy(() => observer.disconnect());
}
