import { Component, computed, input } from '@angular/core';

const TINTS = 5;

/**
 * A round with initials, to recognise somebody by. The tint comes from the id and means nothing;
 * hollow says inactive. Decorative: the name stands beside it.
 */
@Component({
  selector: 'app-avatar',
  host: {
    'aria-hidden': 'true',
    '[class]': 'look()',
    '[style.--tint]': 'tint()',
  },
  template: `{{ letters() }}`,
  styles: `
    :host {
      display: inline-grid;
      flex: none;
      place-items: center;
      width: 28px;
      height: 28px;
      border: 1px solid transparent;
      border-radius: var(--k-r-full);
      background: var(--tint);
      color: var(--k-ink);
      font-size: var(--k-text-tiny);
      font-weight: 650;
      letter-spacing: 0.02em;
      user-select: none;
    }
    :host(.hollow) {
      border-color: var(--k-line-strong);
      background: none;
      color: var(--k-ink-2);
    }
    :host(.medium) {
      width: 32px;
      height: 32px;
      font-size: var(--k-text-caption);
    }
    :host(.phone) {
      width: 40px;
      height: 40px;
      font-size: var(--k-text);
    }
    :host(.large) {
      width: 52px;
      height: 52px;
      font-size: var(--k-text-large);
    }
  `,
})
export class Avatar {
  readonly letters = input.required<string>();
  /** The record's: the same one has the same tint everywhere. */
  readonly id = input.required<number>();
  readonly inactive = input(false);
  /** 28 px, 32, 40 as on a phone's list, 52 as on a record. */
  readonly size = input<'small' | 'medium' | 'phone' | 'large'>('small');

  protected readonly tint = computed(() => `var(--k-tint-${(Math.abs(this.id()) % TINTS) + 1})`);
  protected readonly look = computed(() => `${this.size()} ${this.inactive() ? 'hollow' : ''}`);
}
