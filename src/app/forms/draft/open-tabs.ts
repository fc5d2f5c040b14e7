import { DOCUMENT, inject, Service } from '@angular/core';

const LOCK = 'kantuta_tab:';

/**
 * Which tabs of this browser have the module open: each holds a lock of its name as long as its
 * page lives, and the browser lets go of it when the tab is closed, reloaded or crashes.
 */
@Service()
export class OpenTabs {
  private readonly window = inject(DOCUMENT).defaultView!;
  /** Absent on pages that are not served securely. */
  private readonly locks = this.window.navigator.locks as LockManager | undefined;
  /** The name of this load of the page. */
  readonly own = this.window.crypto.getRandomValues(new Uint32Array(2)).join('-');

  constructor() {
    const untilThePageGoes = () => new Promise<void>(() => undefined);
    void this.locks?.request(LOCK + this.own, untilThePageGoes);
  }

  /** Where the browser cannot tell, the tab counts as open. */
  async isOpen(tab: string): Promise<boolean> {
    if (!this.locks) return true;
    const { held = [] } = await this.locks.query();
    return held.some(({ name }) => name === LOCK + tab);
  }
}
