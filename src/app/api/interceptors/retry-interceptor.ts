import { HttpErrorResponse, HttpInterceptorFn } from '@angular/common/http';
import { retry, throwError, timer } from 'rxjs';
import { retryAfter } from '../retry-after';

const RETRIES = 2;
const FIRST_DELAY_MS = 300;
const LONGEST_DELAY_MS = 3_000;
/** Whoever asks for more patience than this is told to the person instead. */
const LONGEST_RETRY_AFTER_MS = 10_000;
const TRANSIENT: readonly number[] = [0, 408, 429, 502, 503, 504];

/**
 * Reads that were refused or cut off are tried three times at most. One that is merely slow is not:
 * the server is still at work on it. Writes never are: they may have been applied.
 */
export const retryInterceptor: HttpInterceptorFn = (request, next) => {
  if (request.method !== 'GET') return next(request);
  return next(request).pipe(
    retry({
      count: RETRIES,
      delay: (error: unknown, attempt) => {
        const delay = retryDelay(error, attempt);
        return delay === null ? throwError(() => error) : timer(delay);
      },
    }),
  );
};

/** Milliseconds until the next try; null when another try makes no sense. */
function retryDelay(error: unknown, attempt: number): number | null {
  if (!(error instanceof HttpErrorResponse) || !TRANSIENT.includes(error.status)) return null;
  const asked = retryAfter(error.headers.get('Retry-After'));
  if (asked === null) return jitter(attempt);
  return asked <= LONGEST_RETRY_AFTER_MS ? asked : null;
}

/** Full jitter, doubling from 300 ms up to 3 s. */
function jitter(attempt: number): number {
  return Math.random() * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1));
}
