import { HttpEvent, HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, NEVER, Observable, of, switchMap, throwError } from 'rxjs';
import { Session } from '../../session/session';
import { toApiError } from '../api-error';
import { AuthApi } from '../auth-api';
import { OUTSIDE_SESSION } from './request-context';

/**
 * A 401 renews the access token once, for all calls that wait for it, and tries the call once
 * more. When that does not help the session expires: the password is asked for over the open
 * screen, and the call goes on when the same person is back. Until then nothing is renewed.
 */
export const sessionInterceptor: HttpInterceptorFn = (request, next) => {
  if (request.context.get(OUTSIDE_SESSION)) return next(request);
  const session = inject(Session);
  const authApi = inject(AuthApi);
  const usedToken = session.accessToken();
  const sender = session.user()?.id;

  /** The news of another tab may still be on its way: nothing is sent for somebody else. */
  const hasLeft = (): boolean => {
    session.follow();
    return session.state().name === 'signed-out' || session.user()?.id !== sender;
  };
  const askForPassword = (error: unknown): Observable<HttpEvent<unknown>> => {
    if (!isUnauthorized(error) || hasLeft()) return throwError(() => error);
    session.expire();
    return session
      .restored()
      .pipe(switchMap((same) => (same ? next(request) : throwError(() => error))));
  };

  // Nothing is sent for a screen that is covered.
  const sent =
    session.state().name === 'locked'
      ? session.restored().pipe(switchMap((same) => (same ? next(request) : NEVER)))
      : next(request);
  return sent.pipe(
    catchError((error: unknown) => {
      if (!isUnauthorized(error)) return throwError(() => error);
      if (hasLeft()) return throwError(() => error);
      if (isAsking(session)) return askForPassword(error);
      // Another call may have renewed it while this one was under way.
      const renewed: Observable<unknown> =
        session.accessToken() !== usedToken ? of(null) : authApi.refresh();
      return renewed.pipe(
        switchMap(() => (hasLeft() ? throwError(() => error) : next(request))),
        catchError(askForPassword),
      );
    }),
  );
};

/** The password is asked for already. */
function isAsking(session: Session): boolean {
  return ['expired', 'locked'].includes(session.state().name);
}

/** The renewal's own failure arrives as an `ApiError`: it went through all interceptors. */
function isUnauthorized(error: unknown): boolean {
  return toApiError(error).kind === 'unauthorized';
}
