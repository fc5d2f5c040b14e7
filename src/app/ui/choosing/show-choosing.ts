import { Injector } from '@angular/core';
import { LazyParts } from '../lazy-parts';
import { loadPart } from '../load-part';
import type { Choosing } from './choosing';

/**
 * Opens the list below an element. Its code, with the overlays under it, is loaded for that: it weighs
 * a tenth of a page. Where it can't be loaded that is said, and keys still choose.
 */
export async function showChoosing<T>(
  choosing: Choosing<T>,
  injector: Injector,
  origin: HTMLElement,
): Promise<void> {
  choosing.open();
  const part = await injector.get(LazyParts).load(() => loadPart(() => import('./choosing-panel')));
  // A key may have taken one meanwhile, and the page may be another one.
  if (part && choosing.isOpen() && origin.isConnected)
    part.drawChoosing(choosing, injector, origin);
  else choosing.close();
}
