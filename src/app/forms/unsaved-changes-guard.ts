import { inject } from '@angular/core';
import { CanDeactivateFn, Router } from '@angular/router';
import { Confirmations } from '../ui/confirmations';
import { LEAVE_ANYWAY } from './leave-anyway';

/** A page with something typed on it. It also holds back the tab's closing (`beforeunload`). */
export interface HasUnsavedChanges {
  hasUnsavedChanges(): boolean;
}

/** Leaving a page with unsaved changes asks first. */
export const unsavedChangesGuard: CanDeactivateFn<HasUnsavedChanges> = (page) =>
  !page.hasUnsavedChanges() ||
  inject(Router).currentNavigation()?.extras.info === LEAVE_ANYWAY ||
  inject(Confirmations).ask({
    title: '¿Salir sin guardar?',
    message: 'Lo que escribiste en esta página todavía no se guardó y se perderá.',
    confirm: 'Salir sin guardar',
    cancel: 'Seguir editando',
  });

/** For `(window:beforeunload)`: the browser asks, in its own words, before the tab closes. */
export function holdUnload(page: HasUnsavedChanges, event: BeforeUnloadEvent): void {
  if (page.hasUnsavedChanges()) event.preventDefault();
}
