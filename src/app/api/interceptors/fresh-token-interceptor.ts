import { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, Observable, of, switchMap, throwError } from 'rxjs';
import { Session } from '../../session/session';
import { endsSoon } from '../../session/token-life';
import { toApiError } from '../api-error';
import { AuthApi } from '../auth-api';
import { NEEDS_FRESH_TOKEN } from './request-context';

/**
 * A call that is answered without a look at the token would be made by somebody whose session has
 * ended, and what must follow it would not. So the token is renewed before; where it cannot be, the
 * password is asked for first, in place. Nothing is sent until then.
 */
export const freshTokenInterceptor: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  if (!request.context.get(NEEDS_FRESH_TOKEN) || !endsSoon(session.accessToken() ?? '')) {
    return next(request);
  }
  const renewed: Observable<unknown> = inject(AuthApi).refresh();
  return renewed.pipe(
    catchError((error: unknown) => {
      // A renewal that did not arrive says nothing of the session: the call itself will tell.
      if (toApiError(error).kind !== 'unauthorized') return of(null);
      session.expire();
      return session
        .restored()
        .pipe(switchMap((same) => (same ? of(null) : throwError(() => error))));
    }),
    switchMap(() => next(request)),
  );
};
