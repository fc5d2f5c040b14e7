import { DOCUMENT, inject, signal } from '@angular/core';
import { Navigation, NavigationStart, Router } from '@angular/router';
import { filter, fromEvent, takeUntil } from 'rxjs';
import { UnsavedChanges } from '../../forms/leaving/unsaved-changes';
import { Notifier } from '../../ui/toast/notifier';

const BY_ITSELF =
  'No hay conexión: la página no se pudo abrir. Se abrirá sola cuando vuelva la red.';
const BY_HAND =
  'No hay conexión: la página no se pudo abrir. Lo que escribiste sigue aquí; ábrela cuando vuelva la red.';

/**
 * Opens a page that did not come once the network is back, unless its person went elsewhere. From what
 * somebody typed nobody is taken away. To be called in an injection context.
 */
export function openWhenBack({ initialUrl, extras }: Navigation): void {
  const router = inject(Router);
  const unsaved = inject(UnsavedChanges);
  const open = () => void router.navigateByUrl(initialUrl, extras);
  const isOver = signal(false);
  const elsewhere = router.events.pipe(filter((event) => event instanceof NavigationStart));
  fromEvent(inject(DOCUMENT).defaultView!, 'online')
    .pipe(takeUntil(elsewhere))
    .subscribe({ next: () => unsaved.any() || open(), complete: () => isOver.set(true) });
  const message = unsaved.any() ? BY_HAND : BY_ITSELF;
  inject(Notifier).failure(message, { label: 'Abrir ahora', run: open }, isOver);
}
