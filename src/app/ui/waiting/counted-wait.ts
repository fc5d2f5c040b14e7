import { Component, computed, input, output } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { map, of, switchMap, timer } from 'rxjs';

/** Who waits so long wants to know what for. */
const SAID_AFTER_S = 5;
/** Who waits so long may want something else. */
const CHOICE_AFTER_S = 15;

/** Says what is waited for, once it takes long; later one can stop waiting, or ask anew. */
@Component({
  selector: 'app-counted-wait',
  imports: [MatButtonModule],
  template: `
    @if (isLong()) {
      <span class="said">
        <span role="status">{{ what() }}</span>&ngsp;
        <!-- Counted aloud, it would drown everything else. -->
        <span aria-hidden="true">{{ seconds() }} s</span>
      </span>
      @if (hasChoice()) {
        <button type="button" matButton (click)="cancelled.emit()">Cancelar</button>
        <button type="button" matButton="outlined" (click)="again.emit()">Reintentar</button>
      }
    }
  `,
  styles: `
    /* Without anything to say it takes no place, and no gap, on the page. */
    :host {
      display: contents;
    }
    :host(.long) {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--k-2) var(--k-3);
      padding: var(--k-3) var(--k-4);
      border-radius: var(--k-r-m);
      background: var(--k-fill);
      color: var(--k-ink-2);
    }
    .said {
      flex: 1 1 14rem;
      font-variant-numeric: tabular-nums;
    }
  `,
  host: { '[class.long]': 'isLong() && stoppable()' },
})
export class CountedWait {
  /**
   * Since when nothing was heard, in ms since 1970; null = nothing is waited for. Unless told, since
   * this is on the page.
   */
  readonly since = input<number | null>(Date.now());
  /** Whether the waiting can be stopped: a list can be read again, a change must be waited for. */
  readonly stoppable = input(true);
  /** As 'El servidor está preparando la lista…'. */
  readonly what = input.required<string>();
  readonly cancelled = output();
  readonly again = output();

  protected readonly seconds = toSignal(
    toObservable(this.since).pipe(
      switchMap((since) =>
        since === null ? of(0) : timer(0, 1000).pipe(map(() => secondsSince(since))),
      ),
    ),
    { initialValue: 0 },
  );
  protected readonly isLong = computed(() => this.seconds() >= SAID_AFTER_S);
  protected readonly hasChoice = computed(
    () => this.stoppable() && this.seconds() >= CHOICE_AFTER_S,
  );
}

function secondsSince(since: number): number {
  return Math.floor((Date.now() - since) / 1000);
}
