import { DOCUMENT, inject, Service } from '@angular/core';

const LOCK = 'kantuta_import:';

/**
 * Imports that somebody is at, in every tab of this browser. Forms are kept as drafts; a sheet of
 * people is not, and the end of the session ends it. A lock tells the other tabs of it: the browser
 * lets go of it when its tab is closed, reloaded or crashes.
 */
@Service()
export class SheetsAtWork {
  private readonly window = inject(DOCUMENT).defaultView!;
  /** Absent on pages that are not served securely. */
  private readonly locks = this.window.navigator.locks as LockManager | undefined;
  private readonly own = new Set<string>();

  /** One is begun in this tab. @returns what is called once it is over */
  begin(): () => void {
    const name = LOCK + this.window.crypto.getRandomValues(new Uint32Array(2)).join('-');
    let letGo: () => void = () => undefined;
    const over = new Promise<void>((resolve) => (letGo = resolve));
    this.own.add(name);
    void this.locks?.request(name, () => over);
    return () => {
      this.own.delete(name);
      letGo();
    };
  }

  /** No where the browser cannot tell. */
  async areInOtherTabs(): Promise<boolean> {
    const { held = [] } = (await this.locks?.query()) ?? {};
    return held.some(({ name }) => name?.startsWith(LOCK) && !this.own.has(name));
  }
}
