import { Component, computed, input } from '@angular/core';
import { HIDDEN_CHARACTER, hidesSomething, seenText } from '../domain/text/shown-text';
import { markedParts } from './index/marked-parts';

/**
 * A text as somebody wrote it, with what a search found in it marked. What cannot be seen is not
 * there, and said.
 */
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
    @if (hides()) {
      <span class="hidden-character">{{ hiddenCharacter }}</span>
    }
  `,
  styles: `
    /* What somebody wrote turns nothing around but itself. */
    :host {
      unicode-bidi: isolate;
    }
    .hidden-character {
      padding-inline: var(--k-1);
      border-radius: var(--k-r-xs);
      background: var(--k-red-soft);
      color: var(--k-red);
      font-size: var(--k-text-caption);
    }
  `,
})
export class MarkedText {
  readonly text = input.required<string>();
  /** Folded, as `searchWords` makes them. */
  readonly words = input.required<readonly string[]>();

  protected readonly hiddenCharacter = HIDDEN_CHARACTER;
  protected readonly hides = computed(() => hidesSomething(this.text()));
  protected readonly parts = computed(() => markedParts(seenText(this.text()), this.words()));
}
