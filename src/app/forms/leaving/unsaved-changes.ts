import { DestroyRef, DOCUMENT, inject, Service, Signal } from '@angular/core';
import { Confirmation } from '../../ui/dialog/confirmation';

interface UnsavedForm {
  readonly edited: Signal<boolean>;
  question(): Confirmation | undefined;
}

/**
 * The forms on the screen that hold something unsaved: leaving their page asks first, and the
 * browser asks before the tab closes.
 */
@Service()
export class UnsavedChanges {
  private readonly forms = new Set<UnsavedForm>();
  private givenUp = false;

  constructor() {
    inject(DOCUMENT).defaultView!.addEventListener('beforeunload', (event) => {
      if (this.any() && !this.givenUp) event.preventDefault();
    });
  }

  /**
   * To be called in the injection context of the form's page. @param question what is asked before
   * it is left, where it is not what is asked of all forms
   */
  watch(edited: Signal<boolean>, question = (): Confirmation | undefined => undefined): void {
    const form: UnsavedForm = { edited, question };
    this.givenUp = false;
    this.forms.add(form);
    inject(DestroyRef).onDestroy(() => this.forms.delete(form));
  }

  any(): boolean {
    return this.first() !== undefined;
  }

  /** The last one on top is asked about before the page is left; none where nothing would be lost. */
  first(): UnsavedForm | undefined {
    return [...this.forms].reverse().find(({ edited }) => edited());
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
