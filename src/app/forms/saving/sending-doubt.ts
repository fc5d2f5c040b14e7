import { Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Hourglass } from 'lucide';
import type { ApiError } from '../../api/api-error';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';

/**
 * A sending that failed, or one from before of which nobody knows what became. What may have been made
 * can be looked for; it is told once: beside the failure while there is one.
 */
@Component({
  selector: 'app-sending-doubt',
  imports: [FailureNotice, MatButtonModule, Notice],
  template: `
    @if (failure(); as failure) {
      <app-failure-notice
        [message]="failure.message"
        [detail]="failure.detail"
        [retryLabel]="doubtful() ? look : undefined"
        (retry)="looked.emit()"
      >
        @if (doubtful()) {
          <p>{{ news() }}</p>
        }
      </app-failure-notice>
    } @else {
      <app-notice [icon]="icon">
        <p>{{ news() }}</p>
        <div class="notice-actions">
          <button matButton="outlined" type="button" (click)="looked.emit()">{{ look }}</button>
        </div>
      </app-notice>
    }
  `,
})
export class SendingDoubt {
  readonly failure = input<ApiError | null>(null);
  /** What may have been made, as 'la cuenta de ana@kantuta.bo'; '' where nothing may have. */
  readonly doubtful = input.required<string>();
  /** Whether it is looked for without a press. */
  readonly watching = input.required<boolean>();
  /** "Comprobar ahora" was pressed. */
  readonly looked = output();

  protected readonly icon = Hourglass;
  protected readonly look = 'Comprobar ahora';
  protected readonly news = computed(() => {
    if (this.watching()) return `Seguimos comprobando si se creó ${this.doubtful()}…`;
    const unknown = this.failure() ? '' : `Todavía no se sabe si se creó ${this.doubtful()}. `;
    return `${unknown}Antes de enviar nada, volvemos a comprobar.`;
  });
}
