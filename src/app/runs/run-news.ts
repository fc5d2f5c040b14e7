import { DestroyRef, inject } from '@angular/core';
import { pause } from './pause';

/** A tab that carries a run out tells of each account: the others look now and then. */
const READ_AFTER_MS = 300;

/** Tells the other tabs which run changed, and hears it of them. To be made in an injection context. */
export class RunNews {
  /** null where the browser has no such channel: then a tab knows of its own runs alone. */
  private readonly channel =
    'BroadcastChannel' in globalThis ? new BroadcastChannel('kantuta_trabajos') : null;
  /** Runs of which another tab told, that are read in a moment. */
  private readonly toRead = new Set<string>();

  /** @param read what is done about a run that changed */
  constructor(private readonly read: (id: string) => Promise<void>) {
    this.channel?.addEventListener('message', ({ data }) => void this.hear(String(data)));
    inject(DestroyRef).onDestroy(() => this.channel?.close());
  }

  tell(id: string): void {
    this.channel?.postMessage(id);
  }

  private async hear(id: string): Promise<void> {
    if (this.toRead.has(id)) return;
    this.toRead.add(id);
    await pause(READ_AFTER_MS);
    this.toRead.delete(id);
    await this.read(id);
  }
}
