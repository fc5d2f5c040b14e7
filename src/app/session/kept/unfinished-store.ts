import { DOCUMENT, inject, Service } from '@angular/core';

/** An account that was registered and still differs from what was asked. */
export interface Unfinished {
  readonly id: number;
  readonly email: string;
  /** The state that it should have. */
  readonly estado: boolean;
}

const PREFIX = 'kantuta_unfinished:';

/**
 * Keeps what a registration still lacks until it is done or given up, through the end of a session
 * too: only the person who began it knows that it is not finished.
 */
@Service()
export class UnfinishedStore {
  private readonly window = inject(DOCUMENT).defaultView!;

  read(owner: number): readonly Unfinished[] {
    try {
      const json: unknown = JSON.parse(this.window.localStorage.getItem(PREFIX + owner) ?? '[]');
      return Array.isArray(json) ? json.filter(isUnfinished) : [];
    } catch {
      return [];
    }
  }

  add(owner: number, unfinished: Unfinished): void {
    this.write(owner, [...this.without(owner, unfinished.id), unfinished]);
  }

  remove(owner: number, id: number): void {
    if (this.read(owner).length) this.write(owner, this.without(owner, id));
  }

  private without(owner: number, id: number): readonly Unfinished[] {
    return this.read(owner).filter((other) => other.id !== id);
  }

  private write(owner: number, all: readonly Unfinished[]): void {
    try {
      const { localStorage } = this.window;
      if (all.length) localStorage.setItem(PREFIX + owner, JSON.stringify(all));
      else localStorage.removeItem(PREFIX + owner);
    } catch {
      // Denied or full: then it is told on this page alone.
    }
  }
}

function isUnfinished(value: unknown): value is Unfinished {
  if (typeof value !== 'object' || value === null) return false;
  const { id, email, estado } = value as Partial<Unfinished>;
  return typeof id === 'number' && typeof email === 'string' && typeof estado === 'boolean';
}
