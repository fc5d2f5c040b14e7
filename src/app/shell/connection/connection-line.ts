import { Component, computed, inject, ViewEncapsulation } from '@angular/core';
import { CloudOff } from 'lucide';
import { Connection } from '../../api/connection/connection';
import { Icon } from '../../ui/icon/icon';

const WORDS = {
  network: 'Sin conexión.',
  server: 'Sin conexión con el servidor.',
} as const;

/** Says that nothing can be read or saved now, where nobody is interrupted and nothing moves for it. */
@Component({
  selector: 'app-connection-line',
  imports: [Icon],
  host: { role: 'status', '[class.said]': 'words()', '[class.long]': 'words() === long' },
  template: `
    @if (words(); as words) {
      <app-icon small [icon]="icon" />
      <span
        ><strong>{{ words }}</strong> Lo que escribas sigue en esta página.</span
      >
    }
  `,
  // Where it stands depends on what is around it.
  encapsulation: ViewEncapsulation.None,
  styles: `
    app-connection-line.said {
      display: flex;
      gap: var(--k-2);
      padding: var(--k-2) 10px;
      border: 1px solid var(--k-line);
      border-radius: var(--k-r-m);
      background: var(--k-raised);
      color: var(--k-ink-2);
      font-size: var(--k-text-caption);
      line-height: 16px;

      strong {
        color: var(--k-ink);
        font-weight: 600;
      }
    }

    /* Where the rail has no room for words: over the page, at its foot. */
    app-connection-line.afloat.said {
      position: fixed;
      bottom: calc(var(--bar-size) + var(--save-bar-size, 0px) + 12px);
      left: calc(var(--rail-size) + var(--k-gutter));
      z-index: 3;
      max-width: calc(100vw - var(--rail-size) - 2 * var(--k-gutter));
      border-color: var(--k-line-strong);
      pointer-events: none;
    }

    @media (width >= 1280px) {
      html:not(:has(app-rail.folded)) app-connection-line.afloat,
      app-rail.folded app-connection-line {
        display: none;
      }
    }

    @media (width < 1280px) {
      app-rail:not(.open) app-connection-line {
        display: none;
      }
    }

    /* The room that it takes there: toasts stand above it, and what is last on a page scrolls free of it. */
    @media (width < 1280px) {
      html:has(app-connection-line.afloat.said) {
        --line-size: 42px;
      }
    }

    @media (width >= 1280px) {
      html:has(app-rail.folded):has(app-connection-line.afloat.said) {
        --line-size: 42px;
      }
    }

    @media (width >= 600px) {
      html:has(app-connection-line.afloat.said) {
        scroll-padding-bottom: calc(88px + var(--line-size, 0px));
      }

      /* A list scrolls by itself. */
      html:has(app-connection-line.afloat.said) main:not(:has(app-list-frame, .save-bar)) {
        padding-bottom: var(--line-size, 0);
      }

      /* Between a form and its bar. */
      html:has(app-connection-line.afloat.said) form::before {
        order: 1;
        height: var(--line-size, 0);
        content: '';
      }

      html:has(app-connection-line.afloat.said) form .save-bar {
        order: 2;
      }
    }

    /* In one line or two, and above the bar of a form, however many lines that has. */
    @media (width < 600px) {
      html:has(app-connection-line.afloat.said) {
        --line: 34px;
        --line-size: calc(var(--line) + 8px);

        scroll-padding-bottom: 200px;
      }

      html:has(app-connection-line.afloat.said) main:not(:has(app-list-frame)) {
        padding-bottom: calc(var(--bar-size) + 80px);
      }

      html:has(app-connection-line.afloat.long) {
        --line: 50px;
      }

      html:has(main .save-bar):has(app-connection-line.afloat.said) {
        --line-size: 0px;
        --line-top: calc(var(--line) + 108px);
      }

      html:has(main .save-bar) app-connection-line.afloat {
        bottom: 112px;
      }
    }

    @media print {
      app-connection-line.afloat {
        display: none;
      }
    }
  `,
})
export class ConnectionLine {
  private readonly connection = inject(Connection);
  protected readonly icon = CloudOff;
  protected readonly long = WORDS.server;
  protected readonly words = computed(() => {
    const missing = this.connection.missing();
    return missing && WORDS[missing];
  });
}
