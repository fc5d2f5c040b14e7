import { afterRenderEffect, Directive, ElementRef, inject, input } from '@angular/core';

/**
 * What is being sent cannot be changed meanwhile. When it comes back, whoever was in it is in the
 * field that was refused, or where they were.
 */
@Directive({
  selector: '[appHeld]',
  host: {
    '[inert]': 'appHeld()',
    '[class.held]': 'appHeld()',
    '(focusin)': 'comeTo($event.target)',
  },
})
export class Held {
  readonly appHeld = input.required<boolean>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private last: HTMLElement | null = null;
  private wasHeld = false;

  constructor() {
    afterRenderEffect(() => {
      const isHeld = this.appHeld();
      if (this.wasHeld && !isHeld) this.comeBack();
      this.wasHeld = isHeld;
    });
  }

  protected comeTo(target: EventTarget | null): void {
    this.last = target as HTMLElement;
  }

  private comeBack(): void {
    const { ownerDocument } = this.host;
    // What came of it is read there.
    if (ownerDocument.querySelector('[role="dialog"]')) return;
    const refused = this.host.querySelector<HTMLElement>('[aria-invalid="true"]');
    const isNowhere = ownerDocument.activeElement === ownerDocument.body;
    if (refused) refused.focus();
    else if (isNowhere) this.last?.focus();
  }
}
