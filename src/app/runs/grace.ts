import { Run, RunItem } from './run';
import type { Wait } from './waits';

/** How long the first mail of several waits for its sender to think better of it. */
export const GRACE_MS = 6_000;

/**
 * That a run has not begun to send, here or in another tab: no mail can be taken back. null where
 * it has, or does not go on.
 */
export function graceOf(
  { field, state, begunAt, items }: Beginning,
  now = Date.now(),
): Wait | null {
  if (field !== 'correo' || items.length < 2 || state !== 'running') return null;
  // A clock that was set back since does not prolong it.
  const left = begunAt + GRACE_MS - now;
  return left > 0 && left <= GRACE_MS ? { until: now + left, why: 'grace' } : null;
}

type Beginning = Pick<Run, 'field' | 'state' | 'begunAt'> & { readonly items: readonly RunItem[] };
