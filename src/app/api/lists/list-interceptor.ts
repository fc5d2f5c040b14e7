import { HttpErrorResponse, HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { catchError, of, throwError } from 'rxjs';
import { Unread } from '../../domain/wire';
import { ApiError } from '../api-error';
import { PARSE_ROW } from '../interceptors/request-context';

/**
 * What a list's status says: 404 in the backend's own words is no rows (contract, C), 304 the rows
 * that we know. Any other 404 comes from a server that knows nothing of rows.
 */
export const listInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.context.get(PARSE_ROW)) return next(request);
  return next(request).pipe(
    catchError((failure: Partial<HttpErrorResponse>) => {
      const { status, headers, error } = failure;
      if (status === 404) {
        if (!isNoRows(error)) return throwError(() => noSuchList(request.url));
        return of(new HttpResponse({ status: 200, body: { data: [] } }));
      }
      if (status === 304) return of(new HttpResponse({ status, headers }));
      return throwError(() => failure);
    }),
  );
};

/** No record is missing: what answered has no such address, as a web server that was set up wrongly. */
function noSuchList(url: string): ApiError {
  const message = `El servidor no tiene ninguna lista en ${url}. Avisa a quien lo administra.`;
  return new ApiError('not-found', message, {}, 'HTTP 404');
}

/** The contract's error body. "Cannot GET /…" is how a server says that it has no such list. */
function isNoRows(body: unknown): boolean {
  const { statusCode, message } = (body ?? {}) as Unread<{ statusCode: 0; message: 0 }>;
  return statusCode === 404 && !/^Cannot /.test(String(message));
}
