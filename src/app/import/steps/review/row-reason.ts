import { Component, computed, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { dateInWords } from '../../../domain/date-in-words';
import { Mend } from '../../judging/mend';
import { FIELD_LABELS, ImportField } from '../../reading/import-field';
import { linkTo } from '../../work/comparison';
import { ImportWork } from '../../work/import-work';
import { isLikeSomebody } from './review-cells';
import { eitherDates, Reason } from './review-lines';

/** What is to be said of a row, and what can be done about it. */
@Component({
  selector: 'app-row-reason',
  imports: [MatButtonModule, RouterLink],
  templateUrl: './row-reason.html',
  styleUrl: './row-reason.scss',
})
export class RowReason {
  readonly line = input.required<Reason>();
  /** The cell that is to be written. */
  readonly edit = output<ImportField>();
  readonly compare = output();

  protected readonly work = inject(ImportWork);
  protected readonly isLikeSomebody = isLikeSomebody;
  protected readonly dateText = dateInWords;
  protected readonly label = (field: ImportField) => FIELD_LABELS[field];

  /** Of who is said to be on record. */
  protected readonly record = computed(() => {
    const { usuario, persona } = this.line().remark.about ?? {};
    return linkTo(usuario ?? (persona && this.work.judging.accountOf(persona)), persona);
  });
  protected readonly isFirst = computed(() => this.line().place === 0);
  protected readonly either = computed(() => eitherDates(this.line()));

  protected use({ edits }: Mend): void {
    const { row } = this.line().row;
    this.work.write(edits.map((edit) => ({ row, ...edit })));
  }
}
