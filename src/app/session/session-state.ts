import { StoredSession } from './session-store';

/** Why a session ended, as the sign-in page says it. */
export type SessionEnd = 'never-started' | 'signed-out' | 'signed-out-elsewhere' | 'idle';

/**
 * - `signed-in`: the tokens are believed good. A server that is down changes nothing here.
 * - `expired`: the backend takes neither token any more. The person is still at the screen, and
 *   the password is asked for in place.
 * - `locked`: nobody was here for longer than the settings allow. The POS may still be in use: its
 *   tokens stay where they are. A screen that was open is covered until the password is given; where
 *   none was (`covers` is false), the guards lead to the sign-in page.
 * - `signed-out`: nobody is here.
 */
export type SessionState =
  | { readonly name: 'signed-out'; readonly end: SessionEnd }
  | { readonly name: 'signed-in'; readonly session: StoredSession }
  | { readonly name: 'expired'; readonly session: StoredSession }
  | { readonly name: 'locked'; readonly session: StoredSession; readonly covers: boolean };

export function sessionOf(state: SessionState): StoredSession | null {
  return state.name === 'signed-out' ? null : state.session;
}
