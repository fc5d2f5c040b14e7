import { Component, computed, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { formatCalendarDate } from '../../../domain/calendar-date';
import { Mend } from '../../judging/mend';
import { FIELD_LABELS, ImportField } from '../../reading/import-field';
import { linkTo } from '../../work/comparison';
import { ImportWork } from '../../work/import-work';
import { isLikeSomebody } from './review-cells';
import { ReviewLine } from './review-lines';

/** What is to be said of a row, and what can be done about it. */
@Component({
  selector: 'app-row-reason',
  imports: [MatButtonModule, RouterLink],
  templateUrl: './row-reason.html',
  styleUrl: './row-reason.scss',
})
export class RowReason {
  readonly line = input.required<Extract<ReviewLine, { kind: 'why' }>>();
  /** The cell that is to be written. */
  readonly edit = output<ImportField>();
  readonly compare = output();

  protected readonly work = inject(ImportWork);
  protected readonly isLikeSomebody = isLikeSomebody;
  protected readonly dateText = formatCalendarDate;
  protected readonly label = (field: ImportField) => FIELD_LABELS[field];

  /** The record that says something else than the row. */
  protected readonly differing = computed(() => {
    const { verdict } = this.line();
    if (verdict.name !== 'present' || !verdict.differences) return null;
    return linkTo(verdict.usuario, verdict.persona);
  });

  protected use({ edits }: Mend): void {
    const { row } = this.line().row;
    this.work.write(edits.map((edit) => ({ row, ...edit })));
  }
}
