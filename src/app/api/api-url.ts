import { DOCUMENT, inject, InjectionToken } from '@angular/core';
import { SETTINGS } from '../session/settings';

/** Where the REST API answers, on our own origin. */
export const API_PATH = new InjectionToken<string>('API_PATH', {
  factory: () => inject(SETTINGS).apiPath,
});

/** Whether the URL lies under our origin's API: the only place that may see a token. */
export function isApiUrl(
  url: string,
  origin = inject(DOCUMENT).location.origin,
  apiPath = inject(API_PATH),
): boolean {
  if (!URL.canParse(url, origin)) return false;
  const target = new URL(url, origin);
  return target.origin === origin && target.pathname.startsWith(`${apiPath}/`);
}
