import { ErrorHandler, inject, Service } from '@angular/core';
import { loadPart } from './load-part';

/**
 * Dialogs and other parts whose code is loaded when somebody asks for them: all of them come through
 * here. Where the code does not come it is said, and the next press asks for it again.
 */
@Service()
export class LazyParts {
  private readonly errorHandler = inject(ErrorHandler);

  /** @returns null when the code could not be loaded, which has been said. */
  async load<T>(part: () => Promise<T>): Promise<T | null> {
    try {
      return await loadPart(part);
    } catch (error) {
      this.errorHandler.handleError(error);
      return null;
    }
  }
}
