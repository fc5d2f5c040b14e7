import { DestroyRef, DOCUMENT, inject, Service } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { fromEvent, merge, throttleTime } from 'rxjs';
import { Session } from './session';
import { SETTINGS } from '../settings/settings';

/** As the POS: without mouse, key, scroll or touch for so long, nobody is there (contract, B). */
const ACTIVITY = ['mousemove', 'mousedown', 'keydown', 'wheel', 'scroll', 'touchstart'];
const CHECK_EVERY_MS = 15 * 1000;

/** Signs a person out who has left. Activity in one tab keeps all of them alive. */
@Service()
export class IdleTimer {
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);
  private readonly destroyRef = inject(DestroyRef);
  private readonly limitMs = inject(SETTINGS).idleMinutes * 60_000;
  private lastActivity = Date.now();

  /** To be called once, before the first page is shown. */
  start(): void {
    const channel = new BroadcastChannel('kantuta-activity');
    channel.onmessage = () => (this.lastActivity = Date.now());

    const options = { passive: true, capture: true };
    merge(...ACTIVITY.map((type) => fromEvent(this.document, type, options)))
      .pipe(throttleTime(1000), takeUntilDestroyed(this.destroyRef))
      .subscribe(() => {
        this.checkIdle();
        this.lastActivity = Date.now();
        channel.postMessage('active');
      });

    // Compared with the clock, because timers stand still while a laptop sleeps.
    const check = setInterval(() => this.checkIdle(), CHECK_EVERY_MS);
    fromEvent(this.document, 'visibilitychange')
      .pipe(takeUntilDestroyed(this.destroyRef))
      .subscribe(() => this.checkIdle());

    this.destroyRef.onDestroy(() => {
      clearInterval(check);
      channel.close();
    });
  }

  private checkIdle(): void {
    const idle = Date.now() - this.lastActivity >= this.limitMs;
    if (idle && this.session.state().name !== 'signed-out') this.session.end('idle');
  }
}
