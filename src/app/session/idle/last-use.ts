import { readNumber, readNumberOrNull, readObject } from '../../domain/wire';

/** A moment by each clock that there is. Whoever sets one of them has not set the others. */
export interface Moment {
  /** This machine's, which anybody at it can set. */
  readonly local: number;
  /** As it runs since the page was opened, which nobody can change; null = not known. */
  readonly running: number | null;
}

/** When a session was last used, and which. */
export interface LastUse extends Moment {
  readonly of: number;
}

/** A clock that was set by more than this is not believed. */
export const CORRECTION_MS = 5 * 60_000;

/** How long ago it was, in ms, by the clock that says longest; for ever when one went back. */
export function elapsed(since: Moment, now: Moment): number {
  const local = now.local - since.local;
  if (local < -CORRECTION_MS) return Infinity;
  const both = now.running !== null && since.running !== null;
  return Math.max(local, both ? now.running - since.running : 0);
}

/** A number for each sign-in, which tells nothing of its token. */
export function signInOf(refreshToken: string): number {
  let hash = 0;
  for (let at = 0; at < refreshToken.length; at++) {
    hash = (Math.imul(hash, 31) + refreshToken.charCodeAt(at)) | 0;
  }
  return hash;
}

/** @returns null where nothing is kept, or nothing that can be read */
export function parseUse(json: string | null): LastUse | null {
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

/** The clock of whoever sent an answer: `Date` says it in one time zone for all. */
export function serverTimeOf(answer: Response | null): number | null {
  const time = Date.parse(answer?.headers.get('Date') ?? '');
  return Number.isNaN(time) ? null : time;
}
