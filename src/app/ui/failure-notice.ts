import { Component, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TriangleAlert } from 'lucide';
import { Icon } from './icon';

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
        <details>
          <summary>Detalles</summary>
          <pre>{{ detail() }}</pre>
        </details>
      }
    </div>
    @if (retryLabel(); as label) {
      <button type="button" matButton="outlined" (click)="retry.emit()">{{ label }}</button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: 0.75rem;
      padding: 1rem;
      border-radius: var(--mat-sys-corner-medium);
      background: var(--mat-sys-error-container);
      color: var(--mat-sys-on-error-container);
    }
    .text {
      flex: 1 1 14rem;
      min-width: 0;
    }
    p {
      margin: 0;
    }
    summary {
      min-height: 24px;
      margin-top: 0.5rem;
      cursor: pointer;
    }
    pre {
      margin: 0.5rem 0 0;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    button {
      --mat-button-outlined-label-text-color: currentColor;
      --mat-button-outlined-outline-color: currentColor;
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
}
