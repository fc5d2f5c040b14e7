import { EnvironmentInjector, inject } from '@angular/core';

/** The page that is open, and its list, have the line to themselves first. */
const DELAY_MS = 2_000;

/** What no page has asked for is read for its count beside the section. To be called in an injection context. */
export function readForCounts(): void {
  const injector = inject(EnvironmentInjector);
  setTimeout(() => {
    import('./unread-personas')
      .then(({ readUnreadPersonas }) => readUnreadPersonas(injector))
      .catch(() => undefined);
  }, DELAY_MS);
}
