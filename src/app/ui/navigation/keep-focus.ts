import { DestroyRef, DOCUMENT, ElementRef, inject } from '@angular/core';

/**
 * Where what has the focus goes away within this component, as a button that has done its work, the
 * focus goes to the fallback: on `<body>` it would be nowhere. To be called in an injection context.
 */
export function keepFocus(fallback: () => HTMLElement): void {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const document = inject(DOCUMENT);
  let focused: Element | null = null;
  host.addEventListener('focusin', ({ target }) => (focused = target as Element));
  // Without a place where it goes to, what had it may be on its way out.
  host.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget) focused = null;
  });
  const observer = new MutationObserver(() => {
    if (!focused || focused.isConnected || document.activeElement !== document.body) return;
    focused = null;
    fallback().focus({ preventScroll: true });
  });
  observer.observe(host, { childList: true, subtree: true });
  inject(DestroyRef).onDestroy(() => observer.disconnect());
}
