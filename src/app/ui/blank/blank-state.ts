import { booleanAttribute, Component, input } from '@angular/core';

/**
 * Where there is nothing to show: a drawing, what it is, what to do. One layout for what is empty,
 * for nothing found, for no connection and for an address that leads nowhere. The text is projected,
 * the buttons and links as `.actions`, and what is drawn as `app-blank-art`.
 */
@Component({
  selector: 'app-blank-state',
  template: `
    @if (glass()) {
      <svg viewBox="0 0 120 88" aria-hidden="true">
        <g stroke="none">
          <path fill="var(--k-pig-red)" d="M20 21l9 9-9 9-9-9zM100 45l9 9-9 9-9-9z" />
          <path fill="var(--k-pig-green)" d="M20 45l9 9-9 9-9-9zM100 21l9 9-9 9-9-9z" />
          <path fill="var(--k-pig-gold)" d="M38 33l9 9-9 9-9-9zM82 57l9 9-9 9-9-9z" />
        </g>
        <circle cx="60" cy="38" r="24" fill="var(--k-surface)" />
        <path stroke-dasharray="2 3" d="M60 29l9 9-9 9-9-9z" />
        <path d="M77.500 55.500L94 74" stroke-width="5" />
      </svg>
    }
    <ng-content select="app-blank-art" />
    <ng-content select="h1, h2" />
    <div class="text"><ng-content /></div>
    <ng-content select=".actions" />
  `,
  styles: `
    @use './drawn';
    :host {
      display: grid;
      align-content: center;
      justify-items: center;
      gap: var(--k-1);
      padding: var(--k-6) var(--k-5);
      text-align: center;
    }
    .text {
      max-width: 44ch;
      margin-bottom: var(--k-3);
      color: var(--k-ink-2);
      font-size: var(--k-text-small);
      overflow-wrap: anywhere;
      text-wrap: balance;
    }
  `,
})
export class BlankState {
  /** Whether it is drawn that nothing was found: a glass over a gap. Other drawings are projected. */
  readonly glass = input(false, { transform: booleanAttribute });
}
