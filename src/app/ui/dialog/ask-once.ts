import { Type } from '@angular/core';
import { MatDialog, MatDialogConfig, MatDialogRef, MatDialogState } from '@angular/material/dialog';

interface Asked {
  readonly what: string;
  /** Answers whoever waits for it as if the person thought better of it. */
  readonly giveWay: () => void;
}

const asked = new WeakMap<MatDialogRef<unknown>, Asked>();

/**
 * Asks in a dialog. Where the same is asked while it is open, as by a double press, it is asked once:
 * the answer is for who asked last, so that nothing is done twice, and the way that somebody leaves a
 * page is the one that they took last.
 * @returns undefined when the person thought better of it.
 */
export function askOnce<C, Q, A>(
  dialogs: MatDialog,
  component: Type<C>,
  config: MatDialogConfig<Q>,
  what = '',
): Promise<A | undefined> {
  const isSame = (one: MatDialogRef<unknown>) =>
    one.componentInstance instanceof component &&
    one.getState() === MatDialogState.OPEN &&
    asked.get(one)?.what === what;
  const before = dialogs.openDialogs.find(isSame) as MatDialogRef<C, A> | undefined;
  if (before) asked.get(before)?.giveWay();
  const dialog = before ?? dialogs.open<C, Q, A>(component, config);
  return new Promise((resolve) => {
    asked.set(dialog, { what, giveWay: () => resolve(undefined) });
    dialog.afterClosed().subscribe(resolve);
  });
}
