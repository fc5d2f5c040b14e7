import { Run, RunItem } from './run';
import type { Wait } from './waits';

/** How long the first mail of several waits for its sender to think better of it. */
export const GRACE_MS = 6_000;

/**
 * That a run has not begun to send, here or in another tab: no mail can be taken back. null where
 * it has, or does not go on. Whoever lets it go on before anything was sent has as long again.
 */
export function graceOf(run: Beginning, now = Date.now()): Wait | null {
  const { state, begunAt, goneOnAt = begunAt, items } = run;
  if (items.length < 2 || state !== 'running' || !isUnsentMail(run)) return null;
  // A clock that was set back since does not prolong it.
  const left = goneOnAt + GRACE_MS - now;
  return left > 0 && left <= GRACE_MS ? { until: now + left, why: 'grace' } : null;
}

/** Whether it is a mail of which nothing went out, nor may have: it can be taken back as a whole. */
export function isUnsentMail({ field, items }: Pick<Beginning, 'field' | 'items'>): boolean {
  // Without what was there before, it waits for the second time: the first may have gone out.
  const isUntouched = ({ state, before }: RunItem) => state === 'waiting' && before !== null;
  return field === 'correo' && items.every(isUntouched);
}

type Beginning = Pick<Run, 'field' | 'state' | 'begunAt' | 'goneOnAt'> & {
  readonly items: readonly RunItem[];
};
