import { DOCUMENT, inject, Service, signal } from '@angular/core';

const KEY = 'kantuta_closed_accesses';

/**
 * Ids of the accounts whose password was replaced, unseen, when they were deactivated in this
 * browser: whoever activates one again must give it another.
 */
@Service()
export class ClosedAccesses {
  private readonly window = inject(DOCUMENT).defaultView!;
  /** What shows it is shown anew. */
  private readonly changes = signal(0);

  has(id: number): boolean {
    return this.ids().has(id);
  }

  ids(): ReadonlySet<number> {
    this.changes();
    return new Set(this.read());
  }

  add(id: number): void {
    if (!this.has(id)) this.write([...this.read(), id]);
  }

  remove(id: number): void {
    if (this.has(id)) this.write(this.read().filter((other) => other !== id));
  }

  private read(): readonly number[] {
    try {
      const ids: unknown = JSON.parse(this.window.localStorage.getItem(KEY) ?? '[]');
      return Array.isArray(ids) ? ids.filter((id) => typeof id === 'number') : [];
    } catch {
      return [];
    }
  }

  private write(ids: readonly number[]): void {
    try {
      if (ids.length) this.window.localStorage.setItem(KEY, JSON.stringify(ids));
      else this.window.localStorage.removeItem(KEY);
    } catch {
      // Denied or full: then nobody is reminded.
    }
    this.changes.update((count) => count + 1);
  }
}
