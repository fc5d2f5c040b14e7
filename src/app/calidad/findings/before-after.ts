import { Component, computed, input } from '@angular/core';
import { ArrowRight } from 'lucide';
import { changedLetters, LetterPart } from '../../domain/quality/changed-letters';
import { hidesSomething } from '../../domain/text/shown-text';
import { Icon } from '../../ui/icon/icon';

/** What is on record, with the letters marked that are wrong, and what would become of it. */
@Component({
  selector: 'app-before-after',
  imports: [Icon],
  template: `
    <!-- Parts are bound, and not written: blanks of the template would stand among the letters. -->
    <del>
      <span class="visually-hidden">Ahora: </span>
      @for (part of parts(); track $index) {
        <span [class.wrong]="part.isChanged" [textContent]="shown(part)"></span>
      }
    </del>
    @if (after()) {
      <app-icon small [icon]="arrow" />
      <ins><span class="visually-hidden">Quedaría: </span>{{ after() }}</ins>
    }
  `,
  styles: `
    @use '../../../theme/before-after';
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--k-1) 10px;
      min-width: 0;
      font-size: var(--k-text-small);
    }
    del,
    ins {
      max-width: 100%;
      color: var(--k-ink);
      white-space: pre-wrap;
      unicode-bidi: isolate;
      overflow-wrap: anywhere;
    }
    .wrong {
      border-radius: var(--k-r-xs);
      background: var(--k-red-mark);
    }
    app-icon {
      color: var(--k-ink-3);
    }
    @media (forced-colors: active) {
      del {
        text-decoration: line-through;
      }
    }
  `,
})
export class BeforeAfter {
  readonly before = input.required<string>();
  readonly after = input('');

  protected readonly arrow = ArrowRight;
  protected readonly parts = computed(() => changedLetters(this.before(), this.after()));

  /** What nobody sees is shown as a sign that stands for it. */
  protected shown({ text, isChanged }: LetterPart): string {
    return isChanged && hidesSomething(text) && text.trim() ? '␣' : text;
  }
}
