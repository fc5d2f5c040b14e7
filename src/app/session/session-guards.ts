import { inject } from '@angular/core';
import { CanActivateFn, CanMatchFn, Router } from '@angular/router';
import { WorkInTabs } from './kept/work-in-tabs';
import { Session } from './session';

/**
 * Lets administrators in and sends everybody else to the sign-in page, which says why.
 * It spares people dead ends. It is no security boundary: only the backend can be one.
 */
export const administratorGuard: CanMatchFn = () => {
  if (inject(Session).access() === 'granted') return true;
  const router = inject(Router);
  const requested = router.currentNavigation()?.extractedUrl.toString() ?? '/';
  return router.createUrlTree(['/ingresar'], {
    queryParams: requested === '/' ? {} : { returnUrl: requested },
  });
};

/** Whoever may already be inside has nothing to do on the sign-in page. */
export const visitorGuard: CanMatchFn = () =>
  inject(Session).access() !== 'granted' || inject(Router).createUrlTree(['/']);

/** What our own buttons give the navigation along; a link cannot. */
export const SIGN_OUT = 'sign-out';

/**
 * `/salir`: a route, so that a page with unsaved changes can ask before the session ends. Whoever
 * comes there by a link is asked on a page, and so is whoever would end what another tab cannot keep.
 */
export const signOutGuard: CanActivateFn = async () => {
  const session = inject(Session);
  const router = inject(Router);
  const work = inject(WorkInTabs);
  const isOurs = router.currentNavigation()?.extras.info === SIGN_OUT;
  const isToBeAsked = !isOurs || (await work.inOtherTabs()).length > 0;
  if (isToBeAsked && session.user()) return true;
  session.end('signed-out');
  return router.createUrlTree(['/ingresar']);
};
