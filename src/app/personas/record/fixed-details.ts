import { Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Lock } from 'lucide';
import { PERSONA_REFUSED } from '../../api/persona-api';
import { KnownBackend } from '../../settings/known-backend';
import { Notice } from '../../ui/notice';

/** Says before anybody types that this backend refuses other personal details. */
@Component({
  selector: 'app-fixed-details',
  imports: [MatButtonModule, Notice],
  template: `
    @if (fixed()) {
      <app-notice [icon]="icon">
        <p>{{ refused }}</p>
        <div class="notice-actions">
          <button type="button" matButton="outlined" (click)="tryAgain()">
            El servidor ya los permite
          </button>
        </div>
      </app-notice>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class FixedDetails {
  private readonly backend = inject(KnownBackend);
  protected readonly fixed = computed(() => this.backend.knows('persona-update-refused'));
  protected readonly refused = PERSONA_REFUSED;
  protected readonly icon = Lock;

  /** For a backend that was mended meanwhile: the fields can be typed in again. */
  protected tryAgain(): void {
    this.backend.forget('persona-update-refused');
  }
}
