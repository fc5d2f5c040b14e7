import { Directive } from '@angular/core';

/** What is cut off within can be read: as a tooltip, made when it is wanted. */
@Directive({ selector: '[appWholeText]', host: { '(pointerover)': 'tell($event)' } })
export class WholeText {
  protected tell(event: Event): void {
    const cell = (event.target as Element).closest<HTMLElement>('.cut');
    if (cell && cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent.trim();
    else cell?.removeAttribute('title');
  }
}
