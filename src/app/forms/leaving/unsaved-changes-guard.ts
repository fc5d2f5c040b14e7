import { inject } from '@angular/core';
import { CanDeactivateFn, Router } from '@angular/router';
import { Session } from '../../session/session';
import type { Confirmation } from '../../ui/dialog/confirmation';
import { Confirmations } from '../../ui/dialog/confirmations';
import { LEAVE_ANYWAY } from './leave-anyway';
import { UnsavedChanges } from './unsaved-changes';

/** Leaving a page with unsaved changes asks first. */
export const unsavedChangesGuard: CanDeactivateFn<unknown> = async () => {
  const unsaved = inject(UnsavedChanges);
  const form = unsaved.first();
  if (!form) return true;
  if (inject(Router).currentNavigation()?.extras.info === LEAVE_ANYWAY) return true;
  // `/salir` has asked already, and leads on to the sign-in page; a draft is kept where it has not.
  if (inject(Session).state().name === 'signed-out') return true;
  const question = form.question() ?? UNSAVED;
  const leaves = await inject(Confirmations).ask({ ...question, isOver: () => !form.edited() });
  if (leaves && question === UNSAVED) unsaved.giveUp();
  // What was being saved is by now: nothing is left to be asked, unless a password came of it.
  return leaves || !unsaved.any();
};

const UNSAVED: Confirmation = {
  title: '¿Salir sin guardar?',
  message: 'Lo que escribiste en esta página todavía no se guardó y se perderá.',
  confirm: 'Salir sin guardar',
  cancel: 'Seguir editando',
  danger: true,
  leaves: true,
};
