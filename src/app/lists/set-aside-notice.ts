import { Component, computed, input } from '@angular/core';

/** Says that a list is not whole: rows that could not be read are missing from it. */
@Component({
  selector: 'app-set-aside-notice',
  template: `
    @if (count()) {
      <p role="status">{{ sentence() }}</p>
    }
  `,
  styles: `
    /* Without anything to say it takes no place, and no gap, on the page. */
    :host {
      display: contents;
    }
    p {
      margin: 0;
      padding: 0.75rem 1rem;
      border-radius: var(--mat-sys-corner-medium);
      background: var(--mat-sys-tertiary-container);
      color: var(--mat-sys-on-tertiary-container);
    }
  `,
})
export class SetAsideNotice {
  readonly count = input.required<number>();

  protected readonly sentence = computed(() =>
    this.count() === 1
      ? '1 registro no se pudo leer y no aparece en la lista.'
      : `${this.count()} registros no se pudieron leer y no aparecen en la lista.`,
  );
}
