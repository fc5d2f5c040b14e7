import { Component, computed, input } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';

/** The first sentence that is wrong with a field, inside its `<mat-error>`. */
@Component({
  selector: 'mat-error[fieldErrors]',
  template: `{{ sentence() }}`,
})
export class FieldErrors {
  readonly fieldErrors = input.required<FieldTree<unknown>>();

  protected readonly sentence = computed(() => this.fieldErrors()().errors()[0]?.message ?? '');
}
