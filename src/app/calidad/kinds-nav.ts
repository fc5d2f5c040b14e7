import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Archive, KeySquare } from 'lucide';
import type { FindingKind } from '../domain/quality/finding';
import { formatCount } from '../domain/text/format-count';
import { Icon } from '../ui/icon/icon';
import { ALL_ICON, KINDS } from './findings/finding-kinds';
import { WantedKindsChoice } from './wanted-kinds-choice';

/** The kinds of findings, with how many there are of each, and what was discarded. */
@Component({
  selector: 'app-kinds-nav',
  imports: [Icon, RouterLink, WantedKindsChoice],
  template: `
    <nav class="strip" aria-label="Tipos de hallazgo" (focusin)="bringIntoView($event)">
      <a routerLink="/calidad" [class.on]="shown() === ''" [attr.aria-current]="current('')">
        <app-icon [icon]="allIcon" /><span>Todo</span
        ><span class="count">{{ format(total()) }}</span>
      </a>
      @for (words of kinds(); track words.kind) {
        @let count = counts().get(words.kind);
        <a
          routerLink="/calidad"
          [queryParams]="{ tipo: words.kind }"
          [class.on]="shown() === words.kind"
          [attr.aria-current]="current(words.kind)"
        >
          <app-icon [icon]="words.icon" /><span>{{ words.label }}</span>
          <span class="count">{{ count === undefined ? '' : format(count) }}</span>
        </a>
      }
      @if (discarded()) {
        <a
          routerLink="/calidad"
          [queryParams]="{ tipo: 'descartados' }"
          [class.on]="shown() === 'descartados'"
          [attr.aria-current]="current('descartados')"
        >
          <app-icon [icon]="discardedIcon" /><span>Descartados</span>
          <span class="count">{{ format(discarded()) }}</span>
        </a>
      }
      <a routerLink="/calidad/accesos">
        <app-icon [icon]="accessIcon" /><span>Revisión de accesos</span>
      </a>
    </nav>
    <app-wanted-kinds-choice />
    <p class="caption muted">
      Lo que descartas queda en este navegador: el servidor no tiene dónde guardarlo. No vuelve a
      aparecer mientras el dato no cambie.
    </p>
  `,
  styles: `
    nav {
      display: grid;
    }
    a {
      position: relative;
      display: flex;
      align-items: center;
      gap: 10px;
      min-height: 40px;
      padding: 8px 10px;
      border-radius: var(--k-r-m);
      color: var(--k-ink-2);
      font-weight: 500;
      line-height: 18px;
      text-decoration: none;
    }
    a:hover {
      color: var(--k-ink);
      background: var(--k-hover);
    }
    a.on {
      background: var(--k-gold-soft);
      color: var(--k-ink);
      font-weight: 650;
    }
    a.on::before {
      position: absolute;
      inset: 10px auto 10px 0;
      width: 3px;
      border-radius: var(--k-r-xs);
      background: var(--k-gold-edge);
      content: '';
    }
    .count {
      margin-inline-start: auto;
      font-size: var(--k-text-caption);
    }
    p {
      margin: var(--k-4) 10px 0;
      padding-top: var(--k-4);
      border-top: 1px solid var(--k-line);
    }
    @media (width < 900px) {
      nav {
        --gap: var(--k-1);
        display: flex;
        gap: var(--gap);
        margin-inline: calc(-1 * var(--k-gutter));
        padding: 4px var(--k-gutter);
        overflow-x: auto;
        scroll-padding-inline: var(--k-gutter);
      }
      a {
        flex: none;
        min-height: 44px;
      }
      a.on::before {
        content: none;
      }
      p {
        margin: var(--k-2) 0 0;
        padding-top: 0;
        border: 0;
      }
    }
    @media (forced-colors: active) {
      a.on {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
  `,
})
export class KindsNav {
  readonly shown = input.required<FindingKind | 'descartados' | ''>();
  readonly counts = input.required<ReadonlyMap<FindingKind, number>>();
  readonly discarded = input.required<number>();

  protected readonly format = formatCount;
  protected readonly allIcon = ALL_ICON;
  protected readonly discardedIcon = Archive;
  protected readonly accessIcon = KeySquare;
  protected readonly kinds = computed(() =>
    KINDS.filter(({ kind }) => this.counts().get(kind) || kind === this.shown()),
  );
  protected readonly total = computed(() =>
    [...this.counts().values()].reduce((sum, count) => sum + count, 0),
  );

  /** In a row that scrolls, a browser is content with a part of what has the focus. */
  protected bringIntoView({ target }: FocusEvent): void {
    (target as Element).scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  protected current(kind: string): 'page' | null {
    return this.shown() === kind ? 'page' : null;
  }
}
