/** The page that is open, and its list, have the line to themselves first. */
const DELAY_MS = 2_000;

/** What people open most: the list of users, from it a user; the question before a change, menus and what is chosen from. */
const LIKELY: readonly (() => Promise<unknown>)[] = [
  () => import('../../usuarios/list/usuario-list'),
  () => import('../../usuarios/record/usuario-record'),
  () => import('../../ui/dialog/confirm-dialog'),
  () => import('../../ui/menu/menu-panel'),
  () => import('../../ui/choosing/choosing-panel'),
  () => import('../../ui/toast/toasts'),
];

/** Loads the code of the pages that are likely to be opened next, before anybody goes there. */
export function loadLikelyNext(likely = LIKELY): void {
  setTimeout(() => {
    // What cannot be loaded now is asked for again by whoever goes there, and missed then.
    for (const load of likely) load().catch(() => undefined);
  }, DELAY_MS);
}
