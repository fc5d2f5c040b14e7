import { HttpErrorResponse, HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { catchError, of, throwError } from 'rxjs';
import { EMPTY_ON_NOT_FOUND } from './request-context';

/** A list that answers 404 has no rows (contract, C). */
export const emptyListInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.context.get(EMPTY_ON_NOT_FOUND)) return next(request);
  return next(request).pipe(
    catchError((error: unknown) =>
      error instanceof HttpErrorResponse && error.status === 404
        ? of(new HttpResponse({ status: 200, url: request.url, body: { data: [] } }))
        : throwError(() => error),
    ),
  );
};
