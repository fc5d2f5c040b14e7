import { inject, Service } from '@angular/core';
import { Router } from '@angular/router';

/** Where a person is in a list. */
export interface ListPlace {
  /** In pixels, as the list was left. */
  readonly offset: number;
  /** The record that the person comes back from; null when from elsewhere. */
  readonly id: number | null;
}

/** Remembers where each list was left, so that whoever comes back is where they were. */
@Service()
export class ListPlaces {
  private readonly router = inject(Router);
  private readonly offsets = new Map<string, number>();

  /**
   * The place to begin at, as the list's page is opened; null for its top. Going there by a link
   * of the navigation is a new visit; going back, or coming from one of its records, is none.
   * @param path the list's, as '/usuarios'.
   */
  cameBackTo(path: string): ListPlace | null {
    const navigation = this.router.currentNavigation();
    const previous = navigation?.previousNavigation?.finalUrl;
    if (!navigation || !previous) return null;
    const [, id] = /^\/(\d+)/.exec(within(path, this.router.serializeUrl(previous))) ?? [];
    if (!id && navigation.trigger !== 'popstate') return null;
    return { offset: this.offsets.get(path) ?? 0, id: id ? Number(id) : null };
  }

  leave(path: string, offset: number): void {
    this.offsets.set(path, offset);
  }
}

function within(path: string, url: string): string {
  return url.startsWith(`${path}/`) ? url.slice(path.length) : '';
}
