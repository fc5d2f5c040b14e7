import { inject } from '@angular/core';
import { CanDeactivateFn, Router } from '@angular/router';
import { unsavedChangesGuard } from '../forms/leaving/unsaved-changes-guard';

/** A page with steps. */
export interface GoesBack {
  /** @returns whether it did: there may be no step before */
  stepBack(): boolean;
}

/** The browser's Back leads to the step before, as "Atrás" does; from the first one out of the page. */
export const stepBackGuard: CanDeactivateFn<GoesBack | null> = (page, ...rest) => {
  const isBack = inject(Router).currentNavigation()?.trigger === 'popstate';
  return isBack && page?.stepBack() ? false : unsavedChangesGuard(page, ...rest);
};
