import { ChangeDetectorRef, Component, ElementRef, inject, viewChild } from '@angular/core';
import {
  MAT_TOOLTIP_DEFAULT_OPTIONS,
  MatTooltip,
  TooltipPosition,
} from '@angular/material/tooltip';
import { cover } from '../cover';

/** The tooltip of an element that stands elsewhere: shown where that element is. */
@Component({
  imports: [MatTooltip],
  providers: [
    {
      provide: MAT_TOOLTIP_DEFAULT_OPTIONS,
      // It lies over the next row, whose buttons can still be pressed: so it goes when it is pointed
      // at, which WCAG 1.4.13 would not have. To the keyboard it is told as long as the focus stays.
      useValue: { showDelay: 300, hideDelay: 0, disableTooltipInteractivity: true },
    },
  ],
  template: `<span
    #anchor
    class="anchor"
    aria-hidden="true"
    [matTooltip]="text"
    [matTooltipPosition]="place"
  ></span>`,
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
  protected place: TooltipPosition = 'below';

  show(element: HTMLElement, text: string): void {
    this.text = text;
    this.place = (element.dataset['tipPlace'] as TooltipPosition | undefined) ?? 'below';
    this.changes.markForCheck();
    this.changes.detectChanges();
    cover(this.anchor().nativeElement, element);
    this.tooltip().show();
  }

  hide(): void {
    this.tooltip().hide();
  }
}
