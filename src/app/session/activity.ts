import { inject, Service } from '@angular/core';
import { readNumber, readNumberOrNull, readObject } from '../domain/wire';
import { SETTINGS } from '../settings/settings';
import { Clocks, elapsed, Moment } from './clocks';
import { SessionStore, StoredSession } from './session-store';

/** When a session was last used, and which. */
interface LastUse extends Moment {
  readonly of: number;
}

/**
 * When somebody was last at the screen. Kept beside the session, for all its tabs and for the next
 * one: who closed the page at noon and opens it at three is asked for the password.
 */
@Service()
export class Activity {
  private readonly store = inject(SessionStore);
  private readonly clocks = inject(Clocks);
  private readonly limitMs = inject(SETTINGS).idleMinutes * 60_000;
  record(session: StoredSession): void {
    const use: LastUse = { ...this.clocks.now(), of: signInOf(session) };
    this.store.writeActivity(JSON.stringify(use));
  }

  /** Whether nobody used this session for longer than the settings allow. */
  hasStopped(session: StoredSession): boolean {
    const last = parseUse(this.store.readActivity());
    if (last?.of !== signInOf(session)) {
      // Somebody gave their password anew, here or in the POS: that was a use of it.
      this.record(session);
      return false;
    }
    return elapsed(last, this.clocks.now()) >= this.limitMs;
  }
}

/** A number for each sign-in, which tells nothing of its token. */
function signInOf({ refreshToken }: StoredSession): number {
  let hash = 0;
  for (let at = 0; at < refreshToken.length; at++) {
    hash = (Math.imul(hash, 31) + refreshToken.charCodeAt(at)) | 0;
  }
  return hash;
}

function parseUse(json: string | null): LastUse | null {
  try {
    const { local, running, of } = readObject<LastUse>(JSON.parse(json ?? 'null'), 'uso');
    return {
      local: readNumber(local, 'local'),
      running: readNumberOrNull(running, 'running'),
      of: readNumber(of, 'of'),
    };
  } catch {
    return null;
  }
}
