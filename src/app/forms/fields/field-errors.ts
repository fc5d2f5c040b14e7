import { Component, computed, input } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';
import { TriangleAlert } from 'lucide';
import { Icon } from '../../ui/icon/icon';

/** The first sentence that is wrong with a field, inside its `<mat-error>`. */
@Component({
  selector: 'mat-error[fieldErrors]',
  imports: [Icon],
  template: `<app-icon small [icon]="icon" /><span>{{ sentence() }}</span>`,
  styles: `
    :host {
      display: flex;
      gap: 6px;
    }
  `,
})
export class FieldErrors {
  readonly fieldErrors = input.required<FieldTree<unknown>>();

  protected readonly icon = TriangleAlert;
  protected readonly sentence = computed(() => {
    const [error] = this.fieldErrors()().errors();
    // The browser's own finding, as a number that is half typed, comes without a sentence.
    return error ? (error.message ?? 'Complétalo: lo que está escrito no es válido.') : '';
  });
}
