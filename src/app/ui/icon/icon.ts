import { booleanAttribute, Component, computed, input } from '@angular/core';
import type { IconNode } from 'lucide';
import { iconPath } from './icon-path';

/**
 * One icon of lucide, drawn inline: no icon font, and no markup from strings, which Trusted Types
 * forbid. Decorative: whatever holds it needs a text or an `aria-label`.
 */
@Component({
  selector: 'app-icon',
  host: { '[class.small]': 'small()' },
  template: `<svg viewBox="0 0 24 24" aria-hidden="true"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: var(--icon-size, 20px);
      height: var(--icon-size, 20px);
      vertical-align: middle;
      stroke-width: 1.75;
    }
    :host(.small) {
      --icon-size: 16px;
      stroke-width: 2;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  /** As lucide exports it: `import { Search } from 'lucide'`. */
  readonly icon = input.required<IconNode>();
  /** 16 px, as in toolbars, instead of 20. */
  readonly small = input(false, { transform: booleanAttribute });

  protected readonly path = computed(() => iconPath(this.icon()));
}
