import { DestroyRef, DOCUMENT, inject, Service, Signal } from '@angular/core';
import { Confirmation } from '../../ui/dialog/confirmation';

/**
 * The forms on the screen that hold something unsaved: leaving their page asks first, and the
 * browser asks before the tab closes.
 */
@Service()
export class UnsavedChanges {
  private readonly forms = new Map<Signal<boolean>, Confirmation>();
  private givenUp = false;

  constructor() {
    inject(DOCUMENT).defaultView!.addEventListener('beforeunload', (event) => {
      if (this.any() && !this.givenUp) event.preventDefault();
    });
  }

  /**
   * To be called in the injection context of the form's page. @param question what is asked before
   * it is left
   */
  watch(edited: Signal<boolean>, question = UNSAVED): void {
    this.givenUp = false;
    this.forms.set(edited, question);
    inject(DestroyRef).onDestroy(() => this.forms.delete(edited));
  }

  any(): boolean {
    return this.question() !== null;
  }

  /** What is asked before the page is left; null where nothing would be lost. */
  question(): Confirmation | null {
    return [...this.forms].find(([edited]) => edited())?.[1] ?? null;
  }

  /** The person has decided to leave without saving: nothing holds the page back any more. */
  giveUp(): void {
    this.givenUp = true;
  }

  /** The page did not go away after all. */
  keep(): void {
    this.givenUp = false;
  }

  areGivenUp(): boolean {
    return this.givenUp;
  }
}

const UNSAVED: Confirmation = {
  title: '¿Salir sin guardar?',
  message: 'Lo que escribiste en esta página todavía no se guardó y se perderá.',
  confirm: 'Salir sin guardar',
  cancel: 'Seguir editando',
};
