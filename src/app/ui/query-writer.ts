import { inject } from '@angular/core';
import { ActivatedRoute, Params, Router } from '@angular/router';

/**
 * A function that writes what a page shows into its URL's query, where it survives a reload and
 * going away and back; null takes a parameter out. It leaves no trace in the history.
 * To be called in an injection context.
 */
export function injectQueryWriter(): (queryParams: Params) => void {
  const router = inject(Router);
  const relativeTo = inject(ActivatedRoute);
  return (queryParams) =>
    void router.navigate([], {
      relativeTo,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
}
