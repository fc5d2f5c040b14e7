import { HttpResourceRef } from '@angular/common/http';
import { inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ApiErrorKind, toApiError } from '../api-error';
import { Connection } from './connection';

/** What passes without anybody doing anything. A read that was merely slow is not among it. */
const PASSING: readonly ApiErrorKind[] = ['offline', 'server'];

/**
 * Asks once more by itself for what could not be read, when the network is back or somebody looks at
 * the tab again. To be called in an injection context.
 */
export function askAgain(failureOf: () => unknown, ask: () => void): void {
  inject(Connection)
    .back.pipe(takeUntilDestroyed())
    .subscribe(() => {
      const failure = failureOf();
      if (failure && PASSING.includes(toApiError(failure).kind)) ask();
    });
}

/** The same of a resource. */
export function askedAgain<T>(resource: HttpResourceRef<T>): HttpResourceRef<T> {
  askAgain(resource.error, () => resource.reload());
  return resource;
}
