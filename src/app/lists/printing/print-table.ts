import { Component, computed, input } from '@angular/core';
import { formatCalendarDate, today } from '../../domain/calendar-date';
import { RecordColumn } from '../../domain/record-column';
import { formatCount } from '../../domain/text/format-count';

/** Characters of a text that a column on paper has room for. */
const LONGEST = 24;

/** All rows, as they are printed: plain, exact, the head and the page's number on every sheet. */
@Component({
  selector: 'app-print-table',
  template: `
    <p class="title">{{ heading() }}</p>
    <p>{{ note() }}</p>
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
              @let text = column.text(row) || 'sin dato';
              <td [class.long]="text.length > longest">{{ text }}</td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './print-table.scss',
})
export class PrintTable<T extends { readonly id: number }> {
  /** What is printed, as 'Usuarios, Cajero activos'. */
  readonly heading = input.required<string>();
  readonly columns = input.required<readonly RecordColumn<T>[]>();
  readonly rows = input.required<readonly T[]>();

  protected readonly longest = LONGEST;
  protected readonly note = computed(() => {
    const count = this.rows().length;
    const rows = count === 1 ? '1 fila' : `${formatCount(count)} filas`;
    return `${rows}, impresas el ${formatCalendarDate(today())}`;
  });
}
