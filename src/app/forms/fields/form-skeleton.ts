import { Component, computed, input } from '@angular/core';

/** Grey bars where the fields of a section will be, of the same height, so that nothing jumps. */
@Component({
  selector: 'app-form-skeleton',
  host: { class: 'card', role: 'status' },
  template: `
    <span class="visually-hidden">Cargando…</span>
    <span class="skeleton title" aria-hidden="true"></span>
    <div class="fields" aria-hidden="true">
      @for (field of list(); track field) {
        <span class="skeleton field"></span>
      }
    </div>
  `,
  styles: `
    .title {
      width: 160px;
      height: 20px;
    }
    .field {
      height: calc(var(--k-field) + 22px);
      border-radius: var(--k-r-m);
    }
  `,
})
export class FormSkeleton {
  /** How many fields the section has. */
  readonly fields = input.required<number>();

  protected readonly list = computed(() => Array.from({ length: this.fields() }, (_, i) => i));
}
