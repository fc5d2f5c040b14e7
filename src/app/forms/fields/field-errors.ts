import { Component, computed, input } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';
import { TriangleAlert } from 'lucide';
import { Icon } from '../../ui/icon/icon';

/** What is wrong with a field, inside its `<mat-error>`. */
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
    const errors = this.fieldErrors()().errors();
    return errors.map(({ message }) => message).join(' ');
  });
}
