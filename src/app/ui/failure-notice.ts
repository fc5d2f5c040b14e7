import { afterNextRender, Component, ElementRef, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TriangleAlert } from 'lucide';
import { Icon } from './icon/icon';

/** What went wrong, where it can be mended: a sentence, the technical text folded away, a retry. */
@Component({
  selector: 'app-failure-notice',
  imports: [Icon, MatButtonModule],
  host: { role: 'alert' },
  template: `
    <app-icon [icon]="icon" />
    <div class="text">
      <p>{{ message() }}</p>
      <ng-content />
      @if (detail()) {
        <details (toggle)="comeIntoView()">
          <summary>Detalles</summary>
          <pre>{{ detail() }}</pre>
        </details>
      }
    </div>
    @if (retryLabel(); as label) {
      <button type="button" matButton="outlined" class="tool" (click)="retry.emit()">
        {{ label }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: 10px;
      padding: 10px 12px;
      border: 1px solid transparent;
      border-radius: var(--k-r-m);
      background: var(--k-red-soft);
      color: var(--k-ink);
      font-size: var(--k-text-small);
    }
    app-icon {
      color: var(--k-red);
    }
    .text {
      flex: 1 1 14rem;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    summary {
      margin-top: var(--k-1);
    }
    pre {
      margin: var(--k-2) 0 0;
      font-size: var(--k-text-caption);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    @media (forced-colors: active) {
      :host {
        border-color: CanvasText;
      }
    }
  `,
})
export class FailureNotice {
  readonly message = input.required<string>();
  /** Technical text, shown on demand. */
  readonly detail = input('');
  /** Label of the button that tries again; no button without it. */
  readonly retryLabel = input<string>();
  readonly retry = output();

  protected readonly icon = TriangleAlert;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterNextRender(() => this.comeIntoView());
  }

  /** Out from under the bar at the foot of a form, which is where most failures are born. */
  protected comeIntoView(): void {
    this.host.scrollIntoView({ block: 'nearest' });
  }
}
