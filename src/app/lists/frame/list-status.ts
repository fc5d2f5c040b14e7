import { Component, computed, input, output } from '@angular/core';
import { RotateCw } from 'lucide';
import { timeOfDay } from '../../domain/calendar-date';
import { Icon } from '../../ui/icon/icon';

/** How fresh a list is, and a way to read it again. */
@Component({
  selector: 'app-list-status',
  imports: [Icon],
  template: `
    @if (readAt() !== null) {
      <button
        type="button"
        class="bare-tool"
        title="Actualizar la lista"
        [attr.aria-disabled]="reading()"
        [class.reading]="reading()"
        (click)="refresh.emit()"
      >
        <app-icon small [icon]="icon" />
        <span class="visually-hidden">Actualizado a las</span>
        {{ time() }}
        <span class="visually-hidden">{{
          reading() ? '. Leyendo la lista' : '. Actualizar la lista'
        }}</span>
      </button>
    }
  `,
  styles: `
    button {
      position: relative;
      font: 500 var(--k-text-caption) / 16px var(--k-family);
    }
    @media (prefers-reduced-motion: no-preference) {
      .reading app-icon {
        /* A read that is soon over shows nothing. */
        animation: reading 1s linear 0.3s infinite;
      }
    }
    @keyframes reading {
      to {
        rotate: 1turn;
      }
    }
  `,
})
export class ListStatus {
  /** In ms since 1970; null = not read yet. */
  readonly readAt = input.required<number | null>();
  readonly reading = input.required<boolean>();
  readonly refresh = output();

  protected readonly icon = RotateCw;
  protected readonly time = computed(() => timeOfDay(this.readAt() ?? NaN));
}
