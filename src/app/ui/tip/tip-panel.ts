import { ChangeDetectorRef, Component, ElementRef, inject, viewChild } from '@angular/core';
import { MAT_TOOLTIP_DEFAULT_OPTIONS, MatTooltip } from '@angular/material/tooltip';

/** The tooltip of an element that stands elsewhere: shown where that element is. */
@Component({
  imports: [MatTooltip],
  providers: [
    {
      provide: MAT_TOOLTIP_DEFAULT_OPTIONS,
      // It lies over the next row, whose buttons can still be pressed.
      useValue: { showDelay: 300, hideDelay: 0, disableTooltipInteractivity: true },
    },
  ],
  template: `<span #anchor class="anchor" aria-hidden="true" [matTooltip]="text"></span>`,
  styles: `
    .anchor {
      position: fixed;
      pointer-events: none;
    }
  `,
})
export class TipPanel {
  private readonly anchor = viewChild.required<string, ElementRef<HTMLElement>>('anchor', {
    read: ElementRef,
  });
  private readonly tooltip = viewChild.required(MatTooltip);
  private readonly changes = inject(ChangeDetectorRef);
  protected text = '';

  show(element: Element, text: string): void {
    this.text = text;
    this.changes.markForCheck();
    this.changes.detectChanges();
    const { left, top, width, height } = element.getBoundingClientRect();
    for (const [side, value] of Object.entries({ left, top, width, height })) {
      this.anchor().nativeElement.style.setProperty(side, `${value}px`);
    }
    this.tooltip().show();
  }

  hide(): void {
    this.tooltip().hide();
  }
}
