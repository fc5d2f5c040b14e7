import { Component, computed, input } from '@angular/core';
import { markedParts } from './index/text-search';

/** A text with what a search found in it marked. */
@Component({
  selector: 'app-marked-text',
  template: `
    @for (part of parts(); track $index) {
      @if (part.match) {
        <mark>{{ part.text }}</mark>
      } @else {
        <ng-container>{{ part.text }}</ng-container>
      }
    }
  `,
  styles: `
    mark {
      border-radius: var(--k-r-xs);
      background: var(--mat-sys-tertiary-container);
      color: var(--mat-sys-on-tertiary-container);
    }
  `,
})
export class MarkedText {
  readonly text = input.required<string>();
  /** Folded, as `searchWords` makes them. */
  readonly words = input.required<readonly string[]>();

  protected readonly parts = computed(() => markedParts(this.text(), this.words()));
}
