/**
 * One change, made to many accounts, one after another. What is kept of it are ids and values of
 * one field: no name, no e-mail, and never a secret.
 */
export interface Run {
  readonly id: string;
  /** The account that began it: it waits for them, and nobody else sees it. */
  readonly owner: number;
  /** What is done to how many, as 'Desactivar 40 cuentas'. */
  readonly title: string;
  readonly field: RunField;
  /** ms since 1970 */
  readonly begunAt: number;
  readonly state: RunState;
  /** Why it does not go on by itself, as a sentence; '' while it does. */
  readonly reason: string;
  /** The run that this one takes back; null when it is none. */
  readonly undoes: string | null;
}

/** `estado` is active or not, `id_role` the role (contract, `PATCH /usuario/:id`). */
export type RunField = 'estado' | 'id_role';
export type RunValue = boolean | number;

export type RunState =
  | 'running'
  | 'paused' // by its person, or because something has to be mended first
  | 'stopped' // for good: what was not done by then is not done
  | 'finished';

export type ItemState =
  | 'waiting'
  | 'sent' // and not yet answered: after a crash nobody knows
  | 'done'
  | 'failed'
  | 'unknown' // the answer was lost
  | 'changed' // by somebody else since the list was read: the person is asked
  | 'left'; // as it was, by the person's choice

export interface RunItem {
  /** The account's id. */
  readonly id: number;
  /** null where the list did not say: found out by reading the account. */
  readonly before: RunValue | null;
  readonly after: RunValue;
  /** `updated_at` of the account as the person saw it, then as the run left it; '' = unknown. */
  readonly version: string;
  readonly state: ItemState;
  /** Why it failed, or what is not known, as a sentence; '' otherwise. */
  readonly reason: string;
}

/** What an account is like now. */
export interface Reading {
  readonly value: RunValue | null;
  readonly version: string;
}

export type ItemCounts = Readonly<Record<ItemState, number>>;

export function countItems(items: readonly RunItem[]): ItemCounts {
  const counts = { waiting: 0, sent: 0, done: 0, failed: 0, unknown: 0, changed: 0, left: 0 };
  for (const { state } of items) counts[state]++;
  return counts;
}

/** Whether something is still to be done to it without anybody being asked. */
export function isOpen({ state }: RunItem): boolean {
  return state === 'waiting' || state === 'sent' || state === 'unknown';
}

/** The items that take back what a run has done, as far as it is known what was there before. */
export function itemsToUndo(items: readonly RunItem[]): RunItem[] {
  return items
    .filter(({ state, before, after }) => state === 'done' && before !== null && before !== after)
    .map(({ id, before, after, version }) => ({
      id,
      before: after,
      after: before!,
      version,
      state: 'waiting',
      reason: '',
    }));
}

/** How long a run still takes at its pace so far, in ms; null as long as there is none. */
export function timeLeft(items: readonly RunItem[], doneBefore: number, workedMs: number) {
  const open = items.filter(isOpen).length;
  const done = items.length - open - doneBefore;
  return done < 3 ? null : (workedMs / done) * open;
}
