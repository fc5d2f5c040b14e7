import { DOCUMENT, effect, inject, Service, Signal } from '@angular/core';

/** An import that somebody is at, and new passwords that nobody took along. */
export type TabWork = 'import' | 'passwords';

const KINDS: readonly TabWork[] = ['import', 'passwords'];
const lockOf = (kind: TabWork) => `kantuta_${kind}:`;

/**
 * What the end of the session would end, in every tab of this browser. Forms are kept as drafts; a
 * sheet of people and a new password are not. A lock tells the other tabs of it: the browser lets go
 * of it when its tab is closed, reloaded or crashes.
 */
@Service()
export class WorkInTabs {
  private readonly window = inject(DOCUMENT).defaultView!;
  /** Absent on pages that are not served securely. */
  private readonly locks = this.window.navigator.locks as LockManager | undefined;
  private readonly own = new Set<string>();

  /** In this tab, as long as it is so. To be called in an injection context. */
  follow(kind: TabWork, isThere: Signal<boolean>): void {
    effect((onCleanup) => {
      if (isThere()) onCleanup(this.begin(kind));
    });
  }

  /** Nothing where the browser cannot tell. */
  async inOtherTabs(): Promise<readonly TabWork[]> {
    const { held = [] } = (await this.locks?.query()) ?? {};
    const others = held.flatMap(({ name = '' }) => (this.own.has(name) ? [] : name));
    return KINDS.filter((kind) => others.some((name) => name.startsWith(lockOf(kind))));
  }

  private begin(kind: TabWork): () => void {
    const name = lockOf(kind) + this.window.crypto.getRandomValues(new Uint32Array(2)).join('-');
    let letGo: () => void = () => undefined;
    const over = new Promise<void>((resolve) => (letGo = resolve));
    this.own.add(name);
    void this.locks?.request(name, () => over);
    return () => {
      this.own.delete(name);
      letGo();
    };
  }
}
