import type { RunItem } from './run';
import type { RunView } from './run-records';
import { itemsStillToUndo } from './undoing';

/** What of a run another one took back, by the ids of its items. @param all the runs that are known */
export function takenBackIds(run: RunView, all: readonly RunView[]): ReadonlySet<number> {
  const undone = all.filter(({ undoes }) => undoes === run.id);
  const back = new Set(undone.flatMap((undo) => itemsStillToUndo(undo, all).map(({ id }) => id)));
  // Of a row, it is the account that it became.
  const recordId = ({ id, made }: RunItem) => (run.field === 'registro' ? (made ?? 0) : id);
  const items = run.items.filter((item) => item.state === 'done' && back.has(recordId(item)));
  return new Set(items.map(({ id }) => id));
}
