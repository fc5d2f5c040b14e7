import { inject, InjectionToken, Service } from '@angular/core';
import { CORRECTION_MS, Moment } from './last-use';

/** What the web server's clock said when the page was opened, in ms since 1970; null = not known. */
export const SERVER_TIME = new InjectionToken<number | null>('SERVER_TIME', {
  factory: () => null,
});

@Service()
export class Clocks {
  private readonly opened = { local: Date.now(), running: performance.now() };
  private readonly begun = inject(SERVER_TIME) ?? this.opened.local;

  now(): Moment {
    const running = performance.now() - this.opened.running;
    // While a laptop sleeps this one stands still: what it says is worth nothing then.
    const slept = Date.now() - this.opened.local - running > CORRECTION_MS;
    return { local: Date.now(), running: slept ? null : this.begun + running };
  }
}
