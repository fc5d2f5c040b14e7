import { Component } from '@angular/core';

/** The kantuta, a trumpet seen from below: the mark of the app. Decorative; as large as its host. */
@Component({
  selector: 'app-mark',
  template: `
    <svg viewBox="-2 -1.5 32.5 32.5" aria-hidden="true">
      <g transform="rotate(36 16 16)">
        <path
          fill="none"
          stroke="var(--k-pig-green)"
          stroke-width="2"
          stroke-linecap="round"
          d="M16 1C15.8-.6 15-1.8 13.6-2.6"
        />
        <path
          fill="var(--k-pig-shade)"
          d="M12.6 3H19.4C19.6 9.5 20.6 13.5 23.6 17H8.4C11.4 13.5 12.4 9.5 12.6 3Z"
        />
        <path
          fill="var(--k-pig-green)"
          d="M11.6 7.6C10.4 3.8 12 .4 16 .4C20 .4 21.6 3.8 20.4 7.6L18.3 5.6L16 8.9L13.7 5.6Z"
        />
        <g transform="translate(16 22.2) scale(.98 .78)">
          <!-- Dots of a round pen are the petals. -->
          <path
            stroke="var(--k-pig-red)"
            stroke-width="10.4"
            stroke-linecap="round"
            d="M0 6.3h0M-6 1.9h0M-3.7-5.1h0M3.7-5.1h0M6 1.9h0"
          />
          <circle r="6" fill="var(--k-pig-red)" />
          <circle r="5.2" fill="var(--k-pig-gold)" />
          <ellipse cy="-1.3" rx="2.3" ry="1.8" fill="var(--k-pig-shade)" />
        </g>
      </g>
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 32px;
      height: 32px;
    }
    svg {
      width: 100%;
      height: 100%;
    }
  `,
})
export class Mark {}
