import { DestroyRef, DOCUMENT, inject, Service, Signal } from '@angular/core';

/**
 * The forms on the screen that hold something unsaved: leaving their page asks first, and the
 * browser asks before the tab closes.
 */
@Service()
export class UnsavedChanges {
  private readonly forms = new Set<Signal<boolean>>();
  private givenUp = false;

  constructor() {
    inject(DOCUMENT).defaultView!.addEventListener('beforeunload', (event) => {
      if (this.any() && !this.givenUp) event.preventDefault();
    });
  }

  /** To be called in the injection context of the form's page. */
  watch(edited: Signal<boolean>): void {
    this.givenUp = false;
    this.forms.add(edited);
    inject(DestroyRef).onDestroy(() => this.forms.delete(edited));
  }

  any(): boolean {
    return [...this.forms].some((edited) => edited());
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
