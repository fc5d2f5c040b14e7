import { Component, computed, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { formatCount } from '../../../domain/text/format-count';
import { loadPart } from '../../../ui/load-part';
import { ImportWork } from '../../work/import-work';
import { ReviewRows } from './review-rows';

/** What will be registered, what is left out, and what was asked and not answered. */
@Component({
  selector: 'app-review-foot',
  imports: [MatButtonModule],
  templateUrl: './review-foot.html',
  styleUrl: './review-foot.scss',
})
export class ReviewFoot {
  /** What is still being read. */
  readonly note = input('');
  readonly back = output();
  readonly register = output();
  /** The rows with proposals are to be shown. */
  readonly look = output();
  /** The proposals were used, and their buttons are gone. */
  readonly used = output();

  protected readonly work = inject(ImportWork);
  private readonly rows = inject(ReviewRows);
  protected readonly format = formatCount;
  protected readonly proposals = computed(() => this.rows.proposals().length);
  protected readonly leftOut = computed(() => {
    const { duplicate, error, 'email-taken': taken } = this.work.counts();
    return duplicate + error + taken;
  });
  protected readonly primary = computed(() => {
    const count = this.work.ready().length;
    return count === 1 ? 'Registrar 1 persona' : `Registrar ${formatCount(count)} personas`;
  });
  protected readonly readyText = computed(() => {
    const count = this.work.ready().length;
    const { present } = this.work.counts();
    if (count === 0 && this.leftOut() === 0 && present) return 'No hay nada que registrar.';
    return count === 1 ? '1 lista' : `${formatCount(count)} listas`;
  });
  protected readonly said = computed(() => {
    const { present, differing, omitted } = this.work.counts();
    const [left, proposals] = [this.leftOut(), this.proposals()];
    const others = differing ? `, ${formatCount(differing)} con diferencias` : '';
    return [
      proposals &&
        (proposals === 1
          ? '1 propuesta sin responder: se registra como en la hoja.'
          : `${formatCount(proposals)} propuestas sin responder: se registran como en la hoja.`),
      left &&
        (left === 1
          ? '1 queda fuera si no la corriges.'
          : `${formatCount(left)} quedan fuera si no las corriges.`),
      present &&
        (present === 1 ? `1 ya está${others}.` : `${formatCount(present)} ya están${others}.`),
      omitted && (omitted === 1 ? '1 omitida.' : `${formatCount(omitted)} omitidas.`),
    ]
      .filter(Boolean)
      .join(' ');
  });

  protected use(): void {
    this.work.write(this.rows.proposals().flatMap(({ edits }) => edits));
    this.used.emit();
  }

  protected async saveLeftOut(): Promise<void> {
    const { leftOutRows, saveLeftOut } = await loadPart(() => import('../../work/left-out'));
    const kind = this.work.kind();
    const rows = leftOutRows(kind, this.work.rows(), this.work.verdicts() ?? []);
    await saveLeftOut(kind, this.work.file.name(), rows);
  }
}
