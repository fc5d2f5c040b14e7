import { InjectionToken, Signal, signal } from '@angular/core';

/**
 * By the ids of the accounts that imports in this browser made: `updated_at` as they left them. What
 * knows the runs tells it: a list knows of none.
 */
export const IMPORTED_ACCOUNTS = new InjectionToken<Signal<ReadonlyMap<number, string>>>(
  'IMPORTED_ACCOUNTS',
  { factory: () => signal(new Map()) },
);
