import { Component, input } from '@angular/core';
import { Ban } from 'lucide';
import { Icon } from './icon/icon';

/** Active is the rule, a quiet dot; inactive is what one looks for, a clear chip with an icon. */
@Component({
  selector: 'app-state-mark',
  imports: [Icon],
  template: `
    @if (active()) {
      <span class="dot"></span>Activo
    } @else {
      <span class="tag"><app-icon [icon]="icon" small />Inactivo</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--k-2);
      vertical-align: middle;
      color: var(--k-ink-2);
      white-space: nowrap;
    }
    .dot {
      flex: none;
      width: 8px;
      height: 8px;
      border-radius: var(--k-r-full);
      background: var(--k-green);
    }
    .tag app-icon {
      --icon-size: 14px;
    }
    @media (forced-colors: active) {
      .dot {
        background: CanvasText;
        forced-color-adjust: none;
      }
    }
  `,
})
export class StateMark {
  readonly active = input.required<boolean>();
  protected readonly icon = Ban;
}
