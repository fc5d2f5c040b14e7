import { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { concatWith, defer, EMPTY, NEVER, takeUntil, tap } from 'rxjs';
import { Session } from '../../session/session';

/**
 * What is under way for a person ends when they leave or another takes their place: it is cut off,
 * nothing of it is sent again, and whoever waits is never answered. An error would be one answer too
 * many: what follows it in the code would go on, and send in the other person's name. Their screens
 * are gone by then (`App`), and their spinners with them.
 */
export const departureInterceptor: HttpInterceptorFn = (request, next) => {
  let gone = false;
  const left = inject(Session)
    .left()
    .pipe(tap(() => (gone = true)));
  return next(request).pipe(takeUntil(left), concatWith(defer(() => (gone ? NEVER : EMPTY))));
};
