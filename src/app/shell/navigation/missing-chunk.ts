import { Location } from '@angular/common';
import { DOCUMENT, ErrorHandler, inject } from '@angular/core';
import { NavigationError, Router } from '@angular/router';
import { UnsavedChanges } from '../../forms/leaving/unsaved-changes';
import { isMissingPart } from '../../ui/load-part';
import { openWhenBack } from './open-when-back';

const RELOADED = 'kantuta_reloaded';

/**
 * A page whose code is gone is opened anew, with the build that is there now: once, and only where
 * nothing typed is lost. Without a network it is opened when that is back. Whatever else keeps
 * a page from opening is said.
 */
export function onNavigationError({ error, url }: NavigationError): void {
  const window = inject(DOCUMENT).defaultView!;
  const location = inject(Location);
  const router = inject(Router);
  const navigation = router.currentNavigation()!;
  const isMissing = isMissingPart(error);
  // Whoever chose to give up what they typed is not asked again.
  if (isMissing && navigator.onLine && !hasUnsavedChanges(window) && isFirstReload(window)) {
    // The router puts its own address there first.
    queueMicrotask(() => {
      location.go(url, '', navigation.extras.state);
      window.location.reload();
    });
    return;
  }
  // The page stays, and what is typed on it with it: the other one cannot be had.
  inject(UnsavedChanges).keep();
  // The first page has none before it to go back to: its address stays, for the next attempt.
  if (!router.navigated) queueMicrotask(() => location.replaceState(url));
  if (!isMissing || navigator.onLine) return inject(ErrorHandler).handleError(error);
  remember(window, '');
  openWhenBack(navigation);
}

/** Asks the page as the browser does before a tab closes. */
function hasUnsavedChanges(window: Window): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

/**
 * Of this build, whose address carries a hash: the same one again means that reloading does not help.
 * Where nothing can be remembered nothing is reloaded.
 */
function isFirstReload(window: Window, build = import.meta.url): boolean {
  const before = remember(window, build);
  return before !== undefined && before !== build;
}

/** For this tab, the build that was reloaded. @returns the one before */
function remember(window: Window, build: string): string | null | undefined {
  try {
    const { sessionStorage } = window;
    const before = sessionStorage.getItem(RELOADED);
    sessionStorage.setItem(RELOADED, build);
    return before;
  } catch {
    return undefined;
  }
}
