import { DOCUMENT, ErrorHandler, inject, Injectable, Injector } from '@angular/core';
import { isMissingPart } from '../ui/load-part';
import { Notifier } from '../ui/toast/notifier';

const UNEXPECTED =
  'Algo falló en esta pantalla. Lo que ya guardaste está a salvo; si algo no responde, recarga la página.';
const OUTDATED =
  'Esta parte no se pudo abrir. Revisa la red o recarga la página: puede que haya una versión nueva.';
const OFFLINE =
  'No hay conexión: esta parte no se pudo abrir. Prueba otra vez cuando vuelva la red.';

/** What nobody caught is noted in the console and said in a sentence; the app goes on. */
@Injectable()
export class AppErrorHandler extends ErrorHandler {
  private readonly injector = inject(Injector);

  override handleError(error: unknown): void {
    super.handleError(error);
    const notifier = this.injector.get(Notifier);
    if (!isMissingPart(error)) return notifier.failure(UNEXPECTED);
    // Where there is no network, there is nothing to load anew, either.
    if (!navigator.onLine) return notifier.failure(OFFLINE);
    const { location } = this.injector.get(DOCUMENT);
    notifier.failure(OUTDATED, { label: 'Recargar', run: () => location.reload() });
  }
}
