import { Directive } from '@angular/core';

/**
 * What is cut off within can be read: as a tooltip, made when it is wanted, beside it and not over what
 * can be pressed in the next row.
 */
@Directive({
  selector: '[appWholeText]',
  host: { '(pointerover)': 'tell($event)', '(focusin)': 'tell($event)' },
})
export class WholeText {
  protected tell(event: Event): void {
    const text = (event.target as Element).closest<HTMLElement>('.cut');
    if (!text) return;
    if (text.scrollWidth > text.clientWidth) text.title = text.textContent.trim();
    else text.removeAttribute('title');
    text.dataset['tipPlace'] ??= 'after';
  }
}
