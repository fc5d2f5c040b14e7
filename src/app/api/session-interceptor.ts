import { HttpEvent, HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, Observable, switchMap, throwError } from 'rxjs';
import { Session } from '../session/session';
import { toApiError } from './api-error';
import { AuthApi } from './auth-api';
import { IS_PUBLIC } from './request-context';

/**
 * A 401 renews the access token once, for all calls that wait for it, and tries the call once
 * more. When that does not help the session expires: the password is asked for over the open
 * screen, and the call goes on when the same person is back. Nothing goes out again in the name of
 * somebody else who signed in meanwhile, in another tab or in the POS.
 */
export const sessionInterceptor: HttpInterceptorFn = (request, next) => {
  if (request.context.get(IS_PUBLIC)) return next(request);
  const session = inject(Session);
  const authApi = inject(AuthApi);
  const usedToken = session.accessToken();
  const person = session.user()?.id;
  const isSomebodyElse = () => session.user()?.id !== person;

  const askForPassword = (error: unknown): Observable<HttpEvent<unknown>> => {
    if (!isUnauthorized(error) || isSomebodyElse()) return throwError(() => error);
    session.expire();
    return session
      .restored()
      .pipe(switchMap((same) => (same ? next(request) : throwError(() => error))));
  };

  return next(request).pipe(
    catchError((error: unknown) => {
      if (!isUnauthorized(error) || session.state().name === 'signed-out' || isSomebodyElse()) {
        return throwError(() => error);
      }
      // Another call may have renewed it while this one was under way.
      if (session.accessToken() !== usedToken) return next(request);
      return authApi.refresh().pipe(
        switchMap(() => (isSomebodyElse() ? throwError(() => error) : next(request))),
        catchError(askForPassword),
      );
    }),
  );
};

/** The renewal's own failure arrives as an `ApiError`: it went through all interceptors. */
function isUnauthorized(error: unknown): boolean {
  return toApiError(error).kind === 'unauthorized';
}
