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
    @for (one of found(); track $index) {
      <ng-container>{{ one.before }}</ng-container><mark>{{ one.text }}</mark>
    }
    <ng-container>{{ rest() }}</ng-container>
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
  private readonly parts = computed(() => markedParts(seenText(this.text()), this.words()));
  /** What was found, and what stands before it: as somebody types on, other words in the same places. */
  protected readonly found = computed(() => {
    const found: { before: string; text: string }[] = [];
    let before = '';
    for (const { text, match } of this.parts()) {
      if (match) found.push({ before, text });
      before = match ? '' : text;
    }
    return found;
  });
  protected readonly rest = computed(() => {
    const last = this.parts().at(-1);
    return last && !last.match ? last.text : '';
  });
}
