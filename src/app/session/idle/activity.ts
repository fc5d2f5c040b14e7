import { inject, Service } from '@angular/core';
import { SETTINGS } from '../../settings/settings';
import { SessionStore, StoredSession } from '../session-store';
import { Clocks } from './clocks';
import { elapsed, LastUse, parseUse, signInOf } from './last-use';

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
    const use: LastUse = { ...this.clocks.now(), of: signInOf(session.refreshToken) };
    this.store.writeActivity(JSON.stringify(use));
  }

  /** Whether nobody used this session for longer than the settings allow. */
  hasStopped(session: StoredSession): boolean {
    const last = parseUse(this.store.readActivity());
    if (last?.of !== signInOf(session.refreshToken)) {
      // Somebody gave their password anew, here or in the POS: that was a use of it.
      this.record(session);
      return false;
    }
    return elapsed(last, this.clocks.now()) >= this.limitMs;
  }
}
