import { HttpInterceptorFn } from '@angular/common/http';
import { timeout } from 'rxjs';

/** A read that brings no byte for this long has failed (targets, Reliability). */
export const READ_TIMEOUT_MS = 10_000;

/** Registration waits for the backend's own welcome mail: seconds (contract, C). */
export const WRITE_TIMEOUT_MS = 30_000;

/** Progress events are asked for so that a slow answer counts as alive with every byte. */
export const timeoutInterceptor: HttpInterceptorFn = (request, next) => {
  const each = request.method === 'GET' ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS;
  return next(request.clone({ reportDownloadProgress: true })).pipe(timeout({ each }));
};
