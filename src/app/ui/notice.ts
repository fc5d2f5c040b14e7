import { Component, input } from '@angular/core';
import type { IconNode } from 'lucide';
import { Icon } from './icon';

/** News that ask for attention and are no failure; buttons and links stand in it as `.notice-actions`. */
@Component({
  selector: 'app-notice',
  imports: [Icon],
  host: { role: 'status' },
  template: `
    <app-icon [icon]="icon()" />
    <div class="text"><ng-content /></div>
    <ng-content select=".notice-actions" />
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.75rem;
      padding: 1rem;
      border-radius: var(--mat-sys-corner-medium);
      background: var(--mat-sys-tertiary-container);
      color: var(--mat-sys-on-tertiary-container);
      --mat-button-outlined-label-text-color: currentColor;
      --mat-button-outlined-outline-color: currentColor;
    }
    app-icon {
      align-self: flex-start;
    }
    .text {
      display: grid;
      flex: 1 1 14rem;
      gap: 0.5rem;
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class Notice {
  /** As lucide exports it. */
  readonly icon = input.required<IconNode>();
}
