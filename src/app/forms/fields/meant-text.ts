import { Component, input, output } from '@angular/core';

/** Offers what was probably meant instead of what is typed. */
@Component({
  selector: 'app-meant-text',
  // The field keeps the focus: left, it would show its error in the place of the button.
  host: { '(mousedown)': '$event.preventDefault()' },
  template: `<button type="button" (click)="taken.emit()">{{ question() }} {{ words() }}?</button>`,
  styles: `
    button {
      min-height: 1.5rem;
      padding: 0;
      border: 0;
      background: none;
      color: var(--k-ink);
      font: inherit;
      font-weight: 600;
      text-decoration: underline;
      cursor: pointer;
    }
  `,
})
export class MeantText {
  /** Before the words; of names, whose letters nobody knows, only how they are written is asked. */
  readonly question = input<'¿Quisiste decir' | '¿Escribir' | '¿Cambiar también a'>(
    '¿Quisiste decir',
  );
  readonly words = input.required<string>();
  readonly taken = output();
}
