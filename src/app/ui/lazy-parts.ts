import { ErrorHandler, inject, Service } from '@angular/core';

/**
 * Dialogs and other parts whose code is loaded when somebody asks for them: all of them come through
 * here. Where the code does not come it is said, and the next press asks for it again.
 */
@Service()
export class LazyParts {
  private readonly errorHandler = inject(ErrorHandler);

  /**
   * @param part through `loadPart` where its module is used: what `@defer` draws afterwards is asked
   * for under its own address, and may be there only where this import was
   * @returns null when the code could not be loaded, which has been said
   */
  async load<T>(part: () => Promise<T>): Promise<T | null> {
    try {
      return await part();
    } catch (error) {
      this.errorHandler.handleError(error);
      return null;
    }
  }
}
