import { HttpErrorResponse, HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { catchError, of, throwError } from 'rxjs';
import { PARSE_ROW } from '../interceptors/request-context';

/**
 * What a list's status says: 404 is no rows (contract, C), 304 the rows that we know. A page that
 * says 404 is a web server's, which knows nothing of rows.
 */
export const listInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.context.get(PARSE_ROW)) return next(request);
  return next(request).pipe(
    catchError((error: unknown) => {
      const { status, headers } = error instanceof HttpErrorResponse ? error : new HttpResponse();
      const isPage = headers.get('Content-Type')?.includes('html');
      if (status === 404 && !isPage)
        return of(new HttpResponse({ status: 200, body: { data: [] } }));
      if (status === 304) return of(new HttpResponse({ status, headers }));
      return throwError(() => error);
    }),
  );
};
