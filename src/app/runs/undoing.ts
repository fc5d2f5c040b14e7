import { isOpen, itemsToDeactivate, itemsToUndo, RunItem } from './run';
import { RunView } from './run-records';

/**
 * What of a run can still be taken back. What a later run took back already cannot, unless that
 * one was taken back itself. @param all the runs that are known
 */
export function itemsStillToUndo(run: RunView, all: readonly RunView[]): RunItem[] {
  const takenBack = new Set(
    all.filter(({ undoes }) => undoes === run.id).flatMap((undo) => takenBackBy(undo, all)),
  );
  return undoItems(run).filter(({ id }) => !takenBack.has(id));
}

function undoItems({ field, items }: RunView): RunItem[] {
  return field === 'registro' ? itemsToDeactivate(items) : itemsToUndo(items);
}

/** What it is about to take back counts: it is not to be begun twice. */
function takenBackBy(undo: RunView, all: readonly RunView[]): number[] {
  return [...undo.items.filter(isOpen), ...itemsStillToUndo(undo, all)].map(({ id }) => id);
}
