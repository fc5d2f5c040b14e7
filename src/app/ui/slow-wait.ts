import { Component, DestroyRef, inject, signal } from '@angular/core';

export const SLOW_AFTER_MS = 5_000;

/** Says what is waited for, once it takes longer than people wait without asking themselves. */
@Component({
  selector: 'app-slow-wait',
  host: { role: 'status' },
  template: `
    @if (slow()) {
      <ng-content />
    }
  `,
  styles: `
    :host {
      font: var(--mat-sys-body-medium);
      color: var(--k-ink-2);
    }
  `,
})
export class SlowWait {
  protected readonly slow = signal(false);

  constructor() {
    const timer = setTimeout(() => this.slow.set(true), SLOW_AFTER_MS);
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }
}
