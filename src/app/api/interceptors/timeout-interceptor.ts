import { HttpInterceptorFn } from '@angular/common/http';
import { timeout } from 'rxjs';

/**
 * A read is waited for: of 50,000 users a backend needs seconds before its first byte, and asked
 * again it would do the work twice. Without a byte for this long it has failed.
 */
export const READ_TIMEOUT_MS = 120_000;

/** Registration waits for the backend's own welcome mail: seconds (contract, C). */
export const WRITE_TIMEOUT_MS = 30_000;

/** Progress events are asked for so that a slow answer counts as alive with every byte. */
export const timeoutInterceptor: HttpInterceptorFn = (request, next) => {
  const each = request.method === 'GET' ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS;
  return next(request.clone({ reportDownloadProgress: true })).pipe(timeout({ each }));
};
