import { DOCUMENT, ErrorHandler, inject, Injectable, Injector } from '@angular/core';
import { isMissingChunk } from './missing-chunk';

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
    void this.tell(isMissingChunk(error) ? OUTDATED : UNEXPECTED);
  }

  /**
   * The notifier is loaded when it is needed, for most people never at this point. Where it is
   * gone as well the browser speaks: an error out of here would come back here, for ever.
   */
  private async tell(sentence: string): Promise<void> {
    try {
      const { Notifier } = await import('../ui/notifier');
      this.injector.get(Notifier).failure(sentence);
    } catch {
      this.injector.get(DOCUMENT).defaultView?.alert(sentence);
    }
  }
}
