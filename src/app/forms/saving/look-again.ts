import { DestroyRef, inject, signal } from '@angular/core';

/** When a write without an answer is looked for again, in ms after it was lost. */
export const LOOKS_AFTER_MS: readonly number[] = [5_000, 15_000, 45_000];

/**
 * Looks again and again whether something was done after all, while the screen is open. To be made
 * in an injection context.
 */
export class LookAgain {
  private readonly _watching = signal(false);
  /** Whether a further look is due. */
  readonly watching = this._watching.asReadonly();
  private timers: ReturnType<typeof setTimeout>[] = [];
  private isGone = false;

  constructor(private readonly look: () => Promise<void>) {
    inject(DestroyRef).onDestroy(() => {
      this.isGone = true;
      this.stop();
    });
  }

  /** Begins anew: what was lost a moment ago is the most likely to turn up. */
  start(): void {
    this.stop();
    // Where the screen was left meanwhile, it looks when it is opened again.
    if (this.isGone) return;
    this._watching.set(true);
    const last = LOOKS_AFTER_MS.length - 1;
    this.timers = LOOKS_AFTER_MS.map((after, turn) =>
      setTimeout(() => {
        void this.look().finally(() => {
          if (turn === last) this._watching.set(false);
        });
      }, after),
    );
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
    this._watching.set(false);
  }
}
