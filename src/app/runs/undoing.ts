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

const UNDO = 'Deshacer: ';
const REDO = 'Rehacer: ';

/** 'Deshacer: Desactivar 2 cuentas'; where that is undone, 'Rehacer: Desactivar 2 cuentas'. */
export function undoingTitle({ title }: Pick<RunView, 'title'>): string {
  return title.startsWith(UNDO)
    ? REDO + title.slice(UNDO.length)
    : UNDO + (title.startsWith(REDO) ? title.slice(REDO.length) : title);
}

function undoItems({ field, items }: RunView): RunItem[] {
  return field === 'registro' ? itemsToDeactivate(items) : itemsToUndo(items);
}

/** What it is about to take back counts: it is not to be begun twice. */
function takenBackBy(undo: RunView, all: readonly RunView[]): number[] {
  return [...undo.items.filter(isOpen), ...itemsStillToUndo(undo, all)].map(({ id }) => id);
}
