import { DOCUMENT, ElementRef, inject } from '@angular/core';
import { Observable } from 'rxjs';
import { focusHeading } from '../navigation/focus-heading';

/**
 * Whoever is in the toast as it goes is at the page's heading then: the focus would be nowhere. To be
 * called in its injection context.
 */
export function leadOut(gone: Observable<unknown>): void {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const document = inject(DOCUMENT);
  let isIn = false;
  host.addEventListener('focusin', () => (isIn = true));
  host.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget) isIn = host.contains(relatedTarget as Node);
  });
  gone.subscribe(() => {
    const { activeElement, body } = document;
    if (!isIn || (activeElement !== body && !host.contains(activeElement))) return;
    focusHeading(document.querySelector('main'));
  });
}
