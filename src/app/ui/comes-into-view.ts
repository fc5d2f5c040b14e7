import { afterNextRender, Directive, DOCUMENT, ElementRef, inject } from '@angular/core';

/** What somebody waits for is shown to them as it appears; whoever types meanwhile is left where they are. */
@Directive({ selector: '[appComesIntoView]' })
export class ComesIntoView {
  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const document = inject(DOCUMENT);
    afterNextRender(() => {
      if (!document.activeElement?.matches('input, textarea')) {
        host.scrollIntoView({ block: 'nearest' });
      }
    });
  }
}
