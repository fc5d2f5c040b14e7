import { DestroyRef, inject } from '@angular/core';

/**
 * Tells the other tabs that a record was written, and hears it of them. What was written is not
 * told: they read it themselves, with their own token. To be made in an injection context.
 */
export class ListNews {
  /** null where the browser has no such channel: then lists are read again by their age alone. */
  private readonly channel =
    'BroadcastChannel' in globalThis ? new BroadcastChannel('kantuta_listas') : null;

  constructor(hear: () => void) {
    this.channel?.addEventListener('message', hear);
    inject(DestroyRef).onDestroy(() => this.channel?.close());
  }

  tell(): void {
    this.channel?.postMessage('written');
  }
}
