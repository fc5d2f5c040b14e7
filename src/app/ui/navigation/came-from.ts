import { inject } from '@angular/core';
import { Router } from '@angular/router';

/** Whether the page was opened from the one with this path. To be asked in an injection context. */
export function cameFrom(path: string): boolean {
  const router = inject(Router);
  const { previousNavigation } =
    router.currentNavigation() ?? router.lastSuccessfulNavigation() ?? {};
  const url = previousNavigation?.finalUrl;
  return url !== undefined && router.serializeUrl(url).split('?')[0] === path;
}
