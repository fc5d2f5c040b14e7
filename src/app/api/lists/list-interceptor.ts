import { HttpErrorResponse, HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { catchError, of, throwError } from 'rxjs';
import { PARSE_ROW } from '../interceptors/request-context';

/** What a list's status says: 404 is no rows (contract, C), 304 the rows that we know. */
export const listInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.context.get(PARSE_ROW)) return next(request);
  return next(request).pipe(
    catchError((error: unknown) => {
      const { status, headers } = error instanceof HttpErrorResponse ? error : new HttpResponse();
      if (status === 404) return of(new HttpResponse({ status: 200, body: { data: [] } }));
      if (status === 304) return of(new HttpResponse({ status, headers }));
      return throwError(() => error);
    }),
  );
};
