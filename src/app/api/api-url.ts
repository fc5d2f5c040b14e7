import { DOCUMENT, inject, InjectionToken } from '@angular/core';
import { SETTINGS } from '../settings/settings';

/** Where the REST API answers, on our own origin. */
export const API_PATH = new InjectionToken<string>('API_PATH', {
  factory: () => inject(SETTINGS).apiPath,
});

/**
 * Whether the URL lies under our origin's API: the only place that may see a token.
 * @param page what a relative URL is relative to, as for the browser.
 */
export function isApiUrl(
  url: string,
  page = inject(DOCUMENT).location.href,
  apiPath = inject(API_PATH),
): boolean {
  if (!URL.canParse(url, page)) return false;
  const target = new URL(url, page);
  return target.origin === new URL(page).origin && target.pathname.startsWith(`${apiPath}/`);
}
