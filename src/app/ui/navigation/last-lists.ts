import { Location } from '@angular/common';
import { inject, Service } from '@angular/core';
import { Router } from '@angular/router';

/**
 * The list that a page was opened from, as it was searched and filtered then. It stays with the
 * page's entry in the history, so that a reload does not lose it.
 */
@Service()
export class LastLists {
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly urls = new Map<string, string>();

  /**
   * To be asked by the page as it opens.
   * @param list the list's path, as '/usuarios'
   * @returns its URL, as '/usuarios?rol=Cajero'; the path alone for who came from elsewhere
   */
  urlOf(list: string): string {
    return this.cameFrom(list) ?? list;
  }

  /** For the records of the list that are opened from this page, and for a reload of it. */
  keep(list: string, url: string): void {
    this.urls.set(list, url);
    const state = this.state();
    if (url === list || state.list === url) return;
    this.location.replaceState(this.location.path(true), '', { ...state, list: url });
  }

  private cameFrom(list: string): string | undefined {
    const { previousNavigation } =
      this.router.currentNavigation() ?? this.router.lastSuccessfulNavigation() ?? {};
    const from = previousNavigation?.finalUrl?.toString();
    if (from && isOf(list, from)) return from;
    // From one record of the list to the next: it is still the list that the first came from.
    if (from?.startsWith(`${list}/`)) return this.urls.get(list);
    const { list: kept } = this.state();
    return typeof kept === 'string' && isOf(list, kept) ? kept : undefined;
  }

  private state(): { readonly list?: unknown } {
    return this.location.getState() ?? {};
  }
}

function isOf(list: string, url: string): boolean {
  return url.split('?')[0] === list;
}
