import { inject } from '@angular/core';
import { CanDeactivateFn, Router } from '@angular/router';
import { Confirmations } from '../../ui/dialog/confirmations';
import { LEAVE_ANYWAY } from './leave-anyway';
import { UnsavedChanges } from './unsaved-changes';

/** Leaving a page with unsaved changes asks first. */
export const unsavedChangesGuard: CanDeactivateFn<unknown> = async () => {
  const unsaved = inject(UnsavedChanges);
  const question = unsaved.question();
  if (!question) return true;
  if (inject(Router).currentNavigation()?.extras.info === LEAVE_ANYWAY) return true;
  const leaves = await inject(Confirmations).ask(question);
  if (leaves) unsaved.giveUp();
  return leaves;
};
