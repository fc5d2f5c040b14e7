import { DOCUMENT, ErrorHandler, inject, Injectable, Injector } from '@angular/core';
import { Notifier } from '../ui/toast/notifier';
import { isMissingChunk } from './navigation/missing-chunk';

const UNEXPECTED =
  'Algo falló en esta pantalla. Lo que ya guardaste está a salvo; si algo no responde, recarga la página.';
const OUTDATED =
  'No se pudo cargar esta parte de la aplicación. Revisa la red o recarga la página: puede que haya una versión nueva.';

/** What nobody caught is noted in the console and said in a sentence; the app goes on. */
@Injectable()
export class AppErrorHandler extends ErrorHandler {
  private readonly injector = inject(Injector);

  override handleError(error: unknown): void {
    super.handleError(error);
    const notifier = this.injector.get(Notifier);
    if (!isMissingChunk(error)) return notifier.failure(UNEXPECTED);
    const { location } = this.injector.get(DOCUMENT);
    notifier.failure(OUTDATED, { label: 'Recargar', run: () => location.reload() });
  }
}
