import { Location } from '@angular/common';
import { DOCUMENT, ErrorHandler, inject } from '@angular/core';
import { NavigationError, Router } from '@angular/router';
import { UnsavedChanges } from '../../forms/leaving/unsaved-changes';

const RELOADED = 'kantuta_reloaded';

/** Browsers have no name of their own for a lazy part that is gone, as after a deploy. */
export function isMissingChunk(error: unknown): boolean {
  return error instanceof TypeError && /import(ed|ing)? .*module/i.test(error.message);
}

/**
 * A page whose code is gone is opened anew, with the build that is there now: once, and only where
 * nothing typed is lost. Whatever else keeps a page from opening is said.
 */
export function onNavigationError({ error, url }: NavigationError): void {
  const window = inject(DOCUMENT).defaultView!;
  const location = inject(Location);
  const unsaved = inject(UnsavedChanges);
  // Whoever chose to give up what they typed is not asked again.
  if (
    isMissingChunk(error) &&
    // Without a network there would be no page at all.
    window.navigator.onLine &&
    !hasUnsavedChanges(window) &&
    isFirstReload(window)
  ) {
    // Without the fragment: an address that differs in nothing else would load nothing.
    window.location.assign(location.prepareExternalUrl(url.split('#')[0]!));
    return;
  }
  // The page stays, and what is typed on it with it: the other one cannot be had.
  unsaved.keep();
  // The first page has none before it to go back to: its address stays, for the next attempt. The
  // router puts its own there first.
  if (!inject(Router).navigated) queueMicrotask(() => location.replaceState(url));
  inject(ErrorHandler).handleError(error);
}

/** Asks the page as the browser does before a tab closes. */
function hasUnsavedChanges(window: Window): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

/**
 * Remembers, for this tab, the build that was reloaded: its address carries a hash. The same build
 * again means that reloading does not help. Where nothing can be remembered nothing is reloaded.
 */
function isFirstReload(window: Window, build = import.meta.url): boolean {
  try {
    const { sessionStorage } = window;
    if (sessionStorage.getItem(RELOADED) === build) return false;
    sessionStorage.setItem(RELOADED, build);
    return true;
  } catch {
    return false;
  }
}
