import { Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RefreshCw } from 'lucide';
import { Icon } from '../ui/icon';

const TIME = new Intl.DateTimeFormat('es-BO', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** How many records a list has, how fresh that is, and a way to read it again. */
@Component({
  selector: 'app-list-status',
  imports: [Icon, MatButtonModule],
  template: `
    <p class="count muted" aria-live="polite">{{ count() }}</p>
    @if (readAt() !== null) {
      <span class="muted">· leído a las {{ time() }}</span>
      <button
        type="button"
        matIconButton
        title="Leer la lista de nuevo"
        [attr.aria-label]="reading() ? 'Leyendo la lista' : 'Actualizar la lista'"
        [attr.aria-disabled]="reading()"
        [class.reading]="reading()"
        (click)="refresh.emit()"
      >
        <app-icon [icon]="icon" />
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 0.375rem;
      min-height: 2rem;
    }
    .count {
      margin: 0;
    }
    button {
      --mat-icon-button-state-layer-size: 2rem;
      --mat-icon-button-icon-size: 1.125rem;
      padding: 0.4375rem;
    }
    @media (prefers-reduced-motion: no-preference) {
      .reading app-icon {
        /* A read that is soon over shows nothing. */
        animation: turn 1s linear 0.3s infinite;
      }
    }
    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }
  `,
})
export class ListStatus {
  readonly count = input.required<string>();
  /** In ms since 1970; null = not read yet. */
  readonly readAt = input.required<number | null>();
  readonly reading = input.required<boolean>();
  readonly refresh = output();

  protected readonly icon = RefreshCw;
  protected readonly time = computed(() => TIME.format(this.readAt() ?? undefined));
}
