import { DOCUMENT, inject, Service } from '@angular/core';
import { DOUBTS, isAlive } from './typed-keys';

/** A write without a certain outcome: it may have been done, or be done yet. */
export interface Doubt {
  /** What tells it from others of its kind, as the e-mail of a registration. */
  readonly key: string;
  /** What was sent. Never a secret. */
  readonly sent: unknown;
  /** Milliseconds since 1970, by this machine's clock. */
  readonly since: number;
  /** Nobody answered in time: it may be carried out yet. */
  readonly timedOut?: boolean;
}

/**
 * Keeps doubts through a reload, a crash and the end of a session, for each person apart: whoever
 * signs in again and does the same once more is told.
 */
@Service()
export class DoubtStore {
  private readonly window = inject(DOCUMENT).defaultView!;

  /** @param owner the signed-in user's id. @param kind of record, as 'usuarios'. */
  read(owner: number, kind: string): readonly Doubt[] {
    const json = this.attempt((storage) => storage.getItem(keyOf(owner, kind)));
    try {
      const doubts: unknown = JSON.parse(json ?? '[]');
      return Array.isArray(doubts) ? doubts.filter(isDoubt) : [];
    } catch {
      return [];
    }
  }

  write(owner: number, kind: string, doubts: readonly Doubt[]): void {
    const key = keyOf(owner, kind);
    this.attempt((storage) => {
      if (doubts.length) storage.setItem(key, JSON.stringify(doubts));
      else storage.removeItem(key);
    });
  }

  private attempt<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return use(this.window.localStorage);
    } catch {
      return undefined;
    }
  }
}

function keyOf(owner: number, kind: string): string {
  return `${DOUBTS}${owner}:${kind}`;
}

/** A write that was not done after so long will not be done any more. */
function isDoubt(doubt: unknown): doubt is Doubt {
  if (typeof doubt !== 'object' || doubt === null) return false;
  const { key, since } = doubt as Partial<Doubt>;
  return typeof key === 'string' && isAlive(since);
}
