import { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Session } from '../../session/session';
import { isApiUrl } from '../api-url';
import { OUTSIDE_SESSION } from './request-context';

/** Adds the access token to calls to our own API, and to nothing else. */
export const bearerInterceptor: HttpInterceptorFn = (request, next) => {
  const token = inject(Session).accessToken();
  if (!token || request.context.get(OUTSIDE_SESSION) || !isApiUrl(request.url))
    return next(request);
  return next(request.clone({ setHeaders: { Authorization: `Bearer ${token}` } }));
};
