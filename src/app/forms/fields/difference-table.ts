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
          <th scope="col">En el registro</th>
          <th scope="col">Escrito ahora</th>
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
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 4px 12px 4px 0;
      text-align: start;
      vertical-align: top;
      overflow-wrap: anywhere;
    }
    th {
      font-weight: 600;
    }
  `,
})
export class DifferenceTable {
  readonly rows = input.required<readonly Difference[]>();
}
