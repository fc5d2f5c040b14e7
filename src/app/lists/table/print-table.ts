import { Component, input } from '@angular/core';
import { RecordColumn } from '../../domain/record-column';

/** All rows, as they are printed: plain, exact, the head on every sheet. */
@Component({
  selector: 'app-print-table',
  template: `
    <table>
      <thead>
        <tr>
          @for (column of columns(); track column.name) {
            <th scope="col">{{ column.label }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.id) {
          <tr>
            @for (column of columns(); track column.name) {
              <td>{{ column.text(row) || 'sin dato' }}</td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: none;
    }
    @media print {
      :host {
        display: block;
      }
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font-size: var(--k-text-caption);
    }
    thead {
      display: table-header-group;
    }
    tr {
      height: 28px;
      break-inside: avoid;
    }
    th,
    td {
      padding: 2px 8px 2px 0;
      border-bottom: 1px solid currentColor;
      text-align: left;
      overflow-wrap: anywhere;
    }
  `,
})
export class PrintTable<T extends { readonly id: number }> {
  readonly columns = input.required<readonly RecordColumn<T>[]>();
  readonly rows = input.required<readonly T[]>();
}
