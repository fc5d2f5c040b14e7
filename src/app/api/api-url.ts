import { DOCUMENT, inject } from '@angular/core';

/** Where the REST API answers, on our own origin. */
export const API_PATH = '/api';

/** Whether the URL lies under our origin's API: the only place that may see a token. */
export function isApiUrl(url: string, origin = inject(DOCUMENT).location.origin): boolean {
  if (!URL.canParse(url, origin)) return false;
  const target = new URL(url, origin);
  return target.origin === origin && target.pathname.startsWith(`${API_PATH}/`);
}
