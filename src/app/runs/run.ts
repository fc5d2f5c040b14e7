import { Recipient } from '../domain/mail/mail';

/**
 * One thing, done to many records, one after another. What is kept of it are ids and values of
 * one field, or the texts that it mends, and never a secret. Of a mail, what was written once for all is kept until
 * nothing of it is left to send; and of its recipients those alone who have no account.
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
  /** When its person let it go on; not there where it was never at rest. */
  readonly goneOnAt?: number;
  readonly state: RunState;
  /** Why it does not go on by itself, as a sentence; '' while it does. */
  readonly reason: string;
  /** The run that this one takes back; null when it is none. */
  readonly undoes: string | null;
  /** Whether an account that is deactivated gets a password that nobody knows. */
  readonly closesAccess?: boolean;
  /** What is sent, where the run is a mail. */
  readonly mail?: RunMail;
}

/**
 * `estado` is active or not, `id_role` the role (contract, `PATCH /usuario/:id`), `acceso` whether
 * the password is one that somebody knows, `clave` whether it is the one that the run gave, `genero` a persona's code, `correo` whether a mail
 * went out; `datos` are texts of a persona that are mended, `cuenta` those of an account, as one value: without what was there
 * before, nothing could take them back. `registro` and `persona` is whether a row of a sheet is on record, with an account or without.
 */
export type RunField =
  | 'estado'
  | 'id_role'
  | 'acceso'
  | 'clave'
  | 'genero'
  | 'correo'
  | 'datos'
  | 'cuenta'
  | 'registro'
  | 'persona';
export type RunValue = boolean | number | string;

export interface RunMail {
  /** With what stands for each recipient's own, as '{nombre}'. */
  readonly subject: string;
  readonly message: string;
  /** Recipients without an account, by the ids of their items: those are below zero. */
  readonly others: readonly (Recipient & { readonly id: number })[];
  /** Accounts that were chosen, too, and that no mail reaches: for whoever takes it back. */
  readonly unreachable?: readonly number[];
}

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
  | 'unknown' // the answer was lost: it is looked at
  | 'doubtful' // the answer was lost, and no look can tell: the person is asked
  | 'changed' // by somebody else since the list was read: the person is asked
  | 'left'; // as it was, by the person's choice or because the run was stopped

/** Why a run rests whose tab is gone. */
export const CUT_OFF = 'Quedó a medias al cerrar la página.';
/** The owner of no run: no account has this id. */
export const NOBODY = -1;

/** What this tab carries out. */
export interface RunsHere {
  has(id: string): boolean;
  /** Another tab paused or stopped it. */
  hold(id: string): void;
}

export interface RunItem {
  /** The record's id: a persona's where the field is one of hers, else an account's; or a row's. */
  readonly id: number;
  /** Its place in the run, from 0: what is kept comes back by id. */
  readonly place?: number;
  /** The id of what was made of a row; of what was on record before there is none. */
  readonly made?: number;
  /** null where the list did not say: found out by reading the account. */
  readonly before: RunValue | null;
  readonly after: RunValue;
  /** `updated_at` of the account as the person saw it, then as the run left it; '' = unknown. */
  readonly version: string;
  readonly state: ItemState;
  /** Left only because the run was stopped: it can go on with it. */
  readonly unreached?: true;
  /** Who may have sent it, each a visit of a page: what went along is known to that one alone. */
  readonly senders?: readonly string[];
  /** Why it failed, what is not known, or what else is to be said, as a sentence; '' = nothing. */
  readonly reason: string;
}

/** An item that was not begun. @param before null where the list did not say */
export function waitingItem(
  id: number,
  before: RunItem['before'],
  after: RunValue,
  version = '',
): RunItem {
  return { id, before, after, version, state: 'waiting', reason: '' };
}

/** What a record is like now. */
export interface Reading {
  readonly value: RunValue | null;
  readonly version: string;
  /** The id of what is on record, where the item's own is that of a row. */
  readonly made?: number;
  /** What else is to be said of it, as a sentence. */
  readonly note?: string;
}

export type ItemCounts = Readonly<Record<ItemState, number>>;

export function countItems(items: readonly RunItem[]): ItemCounts {
  const counts = {
    waiting: 0,
    sent: 0,
    done: 0,
    failed: 0,
    unknown: 0,
    doubtful: 0,
    changed: 0,
    left: 0,
  };
  for (const { state } of items) counts[state]++;
  return counts;
}

/** Whether something is still to be done to it without anybody being asked. */
export function isOpen({ state }: RunItem): boolean {
  return state === 'waiting' || state === 'sent' || state === 'unknown';
}

/** As it was: the run was stopped before it was done. */
export function leftUnreached(item: RunItem): RunItem {
  return { ...item, state: 'left', unreached: true, reason: '' };
}

/** The text of a mail that is through goes; whom it went to stays: the outcome names them. */
export function mailToKeep(mail: RunMail, items: readonly RunItem[]): RunMail {
  const isThrough = items.every(
    ({ state, unreached }) => state === 'done' || (state === 'left' && !unreached),
  );
  return isThrough ? { ...mail, message: '' } : mail;
}

/** Whether the person is asked what is to be done with it. */
export function isAsked({ state }: RunItem): boolean {
  return state === 'changed' || state === 'doubtful';
}

/** Whether the ids of a run's items are those of personas. */
export function isOfPersonas({ field }: Pick<Run, 'field'>): boolean {
  return field === 'genero' || field === 'datos' || field === 'persona';
}

/** Whether what a run does can be taken back: no mail can, nor a password that is gone, nor a person. */
export function canUndo({ field }: Pick<Run, 'field'>): boolean {
  return !['correo', 'acceso', 'clave', 'persona'].includes(field);
}

/** Whether its items are rows of a sheet, and not records. */
export function isOfRows({ field }: Pick<Run, 'field'>): boolean {
  return field === 'registro' || field === 'persona';
}

/** The items that deactivate the accounts that a run made: nothing can be deleted. */
export function itemsToDeactivate(items: readonly RunItem[]): RunItem[] {
  return items.flatMap(({ state, made }) =>
    state === 'done' && made !== undefined ? waitingItem(made, true, false) : [],
  );
}

/** The items that take back what a run has done, as far as it is known what was there before. */
export function itemsToUndo(items: readonly RunItem[]): RunItem[] {
  return items
    .filter(({ state, before, after }) => state === 'done' && before !== null && before !== after)
    .map(({ id, before, after, version }) => waitingItem(id, after, before!, version));
}

/** How long a run still takes at its pace so far, in ms; null as long as there is none. */
export function timeLeft(items: readonly RunItem[], doneBefore: number, workedMs: number) {
  const open = items.filter(isOpen).length;
  const done = items.length - open - doneBefore;
  return done < 3 ? null : (workedMs / done) * open;
}
