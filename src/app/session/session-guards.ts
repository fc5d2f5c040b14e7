import { inject } from '@angular/core';
import { CanActivateFn, CanMatchFn, Router } from '@angular/router';
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

/** `/salir`: a route, so that a page with unsaved changes can ask before the session ends. */
export const signOutGuard: CanActivateFn = () => {
  inject(Session).end('signed-out');
  return inject(Router).createUrlTree(['/ingresar']);
};
