import { inject, InjectionToken, Service } from '@angular/core';

/** What the web server's clock said when the page was opened, in ms since 1970; null = not known. */
export const SERVER_TIME = new InjectionToken<number | null>('SERVER_TIME', {
  factory: () => null,
});

/** The clock of whoever sent an answer: `Date` says it in one time zone for all. */
export function serverTimeOf(answer: Response | null): number | null {
  const time = Date.parse(answer?.headers.get('Date') ?? '');
  return Number.isNaN(time) ? null : time;
}

/** A moment by each clock that there is. Whoever sets one of them has not set the others. */
export interface Moment {
  /** This machine's, which anybody at it can set. */
  readonly local: number;
  /** As it runs since the page was opened, which nobody can change; null = not known. */
  readonly running: number | null;
}

/** A clock that was set by more than this is not believed. */
const CORRECTION_MS = 5 * 60_000;

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

/** How long ago it was, in ms, by the clock that says longest; for ever when one went back. */
export function elapsed(since: Moment, now: Moment): number {
  const local = now.local - since.local;
  if (local < -CORRECTION_MS) return Infinity;
  const both = now.running !== null && since.running !== null;
  return Math.max(local, both ? now.running - since.running : 0);
}
