import { Component, input } from '@angular/core';

/** One field that is otherwise on record than asked for, in words for people. */
export interface Difference {
  readonly label: string;
  readonly recorded: string;
  readonly asked: string;
}

/** What is on record beside what is typed, field by field. */
@Component({
  selector: 'app-difference-table',
  template: `
    <table>
      <thead>
        <tr>
          <th scope="col">Dato</th>
          @for (head of heads(); track head) {
            <th scope="col">{{ head }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.label) {
          <tr>
            <th scope="row">{{ row.label }}</th>
            <td>{{ row.recorded }}</td>
            <td>{{ row.asked }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    @use '../../../theme/comparison';
  `,
})
export class DifferenceTable {
  /** What the two sides are called. */
  readonly heads = input<readonly [string, string]>(['En el registro', 'Escrito ahora']);
  readonly rows = input.required<readonly Difference[]>();
}
