import { firstValueFrom, Observable } from 'rxjs';
import { ApiError, toApiError } from '../../api/api-error';
import type { ConflictChoice } from './conflicts';
import { notBegun } from './save-failures';
import { Merged, takeTheirs } from './three-way-merge';

/** A merge, and their version of it. */
export interface Theirs<T> extends Merged<T> {
  readonly theirs: T;
}

/** What is to happen, and what is asked before. R: the record. T: what is typed of it. */
export interface RecordSave<R, T extends object> {
  /** The record as it is on the server now. */
  read(): Observable<R>;
  /** What is typed, on top of that record. */
  merge(current: R): Theirs<T>;
  /** Asks what has to be asked: about conflicts, and about changes that people regret. */
  confirm(merged: Theirs<T>, current: R): Promise<ConflictChoice>;
  /** Sends what `value` has otherwise than the record. */
  send(current: R, value: T): Promise<Sent<R>>;
}

export interface Sent<R> {
  /** The record as it is now, as far as is known. */
  readonly record: R;
  /** One sentence for each part that landed. */
  readonly landed: readonly string[];
  /** Which part did not land, and why; null when all did. */
  readonly failure: ApiError | null;
}

export type SaveOutcome<R, T> =
  /** All of it is on record. Nothing had to be sent when nothing landed. */
  | { readonly name: 'saved'; readonly record: R; readonly landed: readonly string[] }
  /** Some of it is not, or nobody knows; the record, when it could be read. */
  | { readonly name: 'failed'; readonly record?: R; readonly failure: ApiError }
  /** Nothing was sent: the person wants to look at the other version first. */
  | { readonly name: 'review'; readonly record: R; readonly value: T }
  /** Nothing was sent: the person thought better of it. */
  | { readonly name: 'cancelled' };

/**
 * The one way to save a record: it is read again first, so that nobody's changes are overwritten
 * unseen and nothing is sent twice; what both changed is asked; then what differs is sent.
 */
export async function saveRecord<R, T extends object>(
  save: RecordSave<R, T>,
): Promise<SaveOutcome<R, T>> {
  let current: R;
  try {
    current = await firstValueFrom(save.read());
  } catch (error) {
    return { name: 'failed', failure: notBegun(toApiError(error)) };
  }
  const merged = save.merge(current);
  const choice = await save.confirm(merged, current);
  if (choice === 'cancel') return { name: 'cancelled' };
  if (choice === 'theirs') {
    const value = takeTheirs(merged.value, merged.theirs, merged.conflicts);
    return { name: 'review', record: current, value };
  }
  const { record, landed, failure } = await save.send(current, merged.value);
  return failure ? { name: 'failed', record, failure } : { name: 'saved', record, landed };
}
