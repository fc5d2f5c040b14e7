import { DestroyRef, DOCUMENT, inject, Service } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { fromEvent, merge, throttleTime } from 'rxjs';
import { Session } from '../session';

/** As the POS: without mouse, key, scroll or touch for so long, nobody is there (contract, B). */
const ACTIVITY = ['mousemove', 'mousedown', 'keydown', 'wheel', 'scroll', 'touchstart'];
const RECORD_EVERY_MS = 1000;
const CHECK_EVERY_MS = 15 * 1000;

/** Notices when a person has left. Use of one tab keeps all tabs of a session awake. */
@Service()
export class IdleTimer {
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);
  private readonly destroyRef = inject(DestroyRef);

  /** To be called once, before the first page is shown. Opening the page is a use of it. */
  start(): void {
    this.session.use();
    const options = { passive: true, capture: true };
    merge(...ACTIVITY.map((type) => fromEvent(this.document, type, options)))
      .pipe(throttleTime(RECORD_EVERY_MS), takeUntilDestroyed(this.destroyRef))
      .subscribe(() => this.session.use());

    // Compared with the clock, because timers stand still while a laptop sleeps.
    const check = setInterval(() => this.session.rest(), CHECK_EVERY_MS);
    fromEvent(this.document, 'visibilitychange')
      .pipe(takeUntilDestroyed(this.destroyRef))
      .subscribe(() => this.session.rest());
    this.destroyRef.onDestroy(() => clearInterval(check));
  }
}
