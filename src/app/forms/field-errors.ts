import { Component, computed, input } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';

/** The first sentence that is wrong with a field, inside its `<mat-error>`. */
@Component({
  selector: 'mat-error[fieldErrors]',
  template: `{{ sentence() }}`,
})
export class FieldErrors {
  readonly fieldErrors = input.required<FieldTree<unknown>>();

  protected readonly sentence = computed(() => {
    const [error] = this.fieldErrors()().errors();
    // The browser's own finding, as a date that is half typed, comes without a sentence.
    return error ? (error.message ?? 'Complétalo: lo que está escrito no es válido.') : '';
  });
}
