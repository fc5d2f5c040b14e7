import { Directive, inject, input, TemplateRef } from '@angular/core';

/**
 * How one column of an `<app-record-table>` shows its records, where that is more than a text:
 * `<ng-template recordCell="correo" [recordCellOf]="rows()" let-usuario>`.
 */
@Directive({ selector: 'ng-template[recordCell]' })
export class RecordCell<T> {
  /** The column's name. */
  readonly recordCell = input.required<string>();
  /** The table's rows: they give `let-…` its type. */
  readonly recordCellOf = input.required<readonly T[]>();

  readonly template = inject<TemplateRef<RecordCellContext<T>>>(TemplateRef);

  static ngTemplateContextGuard<T>(
    _: RecordCell<T>,
    _context: unknown,
  ): _context is RecordCellContext<T> {
    return true;
  }
}

export interface RecordCellContext<T> {
  $implicit: T;
  /** Whether the pointer or the focus is in the row: what only then shows is only then there. */
  active: boolean;
}
