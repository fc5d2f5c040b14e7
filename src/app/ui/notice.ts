import { Component, input } from '@angular/core';
import type { IconNode } from 'lucide';
import { Icon } from './icon/icon';

/** News that ask for attention and are no failure; buttons and links stand in it as `.notice-actions`. */
@Component({
  selector: 'app-notice',
  imports: [Icon],
  host: { role: 'status', '[class]': 'tone()' },
  template: `
    <div class="news">
      <app-icon [icon]="icon()" />
      <div class="text"><ng-content /></div>
    </div>
    <ng-content select=".notice-actions" />
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 10px;
      padding: 10px 12px;
      border: 1px solid transparent;
      border-radius: var(--k-r-m);
      background: var(--k-fill);
      color: var(--k-ink);
      font-size: var(--k-text-small);
    }
    :host(.gold) {
      border-color: var(--k-gold-edge);
      background: var(--k-gold-soft);
    }
    :host(.red) {
      background: var(--k-red-soft);
    }
    :host(.red) app-icon {
      color: var(--k-red);
    }

    /* The icon stands at the first line of what is said, the buttons at the middle of it. */
    .news {
      display: flex;
      flex: 1 1 14rem;
      gap: 10px;
      min-width: 0;
    }
    .text {
      display: grid;
      flex: 1;
      gap: var(--k-2);
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class Notice {
  /** As lucide exports it. */
  readonly icon = input.required<IconNode>();
  /** Gold: something changed, look. Neutral: good to know. Red: wrong. */
  readonly tone = input<'gold' | 'neutral' | 'red'>('gold');
}
