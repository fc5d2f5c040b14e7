import { Component, input } from '@angular/core';

/** A drawing for a blank state, apart from it: a record needs neither. Decorative. */
@Component({
  selector: 'app-blank-art',
  template: `
    <svg viewBox="0 0 120 88" aria-hidden="true">
      @switch (art()) {
        @case ('empty') {
          <path
            d="M34 14V52M40.5 14V52M47 14V52M53.5 14V52M60 14V52M66.5 14V52M73 14V52M79.5 14V52M86 14V52"
            stroke-width="1.250"
            opacity=".55"
          />
          <g stroke="none">
            <path fill="var(--k-pig-green)" d="M32 68h56v5H32z" />
            <path fill="var(--k-pig-gold)" d="M32 63h56v5H32z" />
            <path fill="var(--k-pig-red)" d="M32 52h56v11H32z" />
            <path
              fill="var(--k-pig-cream)"
              d="M40 57.500l4-4 4 4-4 4zM56 57.500l4-4 4 4-4 4zM72 57.500l4-4 4 4-4 4z"
            />
          </g>
          <path d="M24 14h72M24 74h72M28 8v74M92 8v74" />
          <path d="M60 44c10-5 24-5 32-3" stroke="var(--k-pig-red)" />
          <path fill="var(--k-surface)" d="M44 44c3-4 15-4 19-1-4 5-16 5-19 1z" />
        }
        @case ('offline') {
          <g stroke="none">
            <path fill="var(--k-pig-red)" d="M14 32h24v26H14z" />
            <path fill="var(--k-pig-gold)" d="M14 38h24v3H14zm0 11h24v3H14z" />
          </g>
          <path d="M10 32h32M10 58h32M14 32v26M38 32v26" />
          <g stroke="var(--k-pig-red)">
            <path d="M38 45c10 0 8 14 18 12M70 40c9 2 8-14 22-12" />
            <path
              d="M56 57l4-4m-4 4l5 1m-5-1l3 4M70 40l-5-2m5 2l-4 3m4-3l-1-5"
              stroke-width="1.250"
            />
          </g>
          <path d="M88 28L112 70M92 27c-3-3-6-1-5 3z" />
        }
      }
    </svg>
  `,
  styles: `
    @use './drawn';
    :host {
      display: contents;
    }
  `,
})
export class BlankArt {
  /** A loom; a cut thread. */
  readonly art = input.required<'empty' | 'offline'>();
}
