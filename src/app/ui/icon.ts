import { Component, input } from '@angular/core';

/**
 * One glyph, drawn inline: no icon font, and no markup from strings, which Trusted Types forbid.
 * Decorative: whatever holds it needs a text or an `aria-label`.
 */
@Component({
  selector: 'app-icon',
  template: `<svg viewBox="0 0 24 24" aria-hidden="true"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
      width: 1.5em;
      height: 1.5em;
      flex: none;
      vertical-align: middle;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: currentColor;
    }
  `,
})
export class Icon {
  /** SVG path data on a 24 × 24 grid, as @mdi/js exports it. */
  readonly path = input.required<string>();
}
