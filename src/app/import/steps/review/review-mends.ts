import { computed, Signal, signal } from '@angular/core';
import type { MenuEntry } from '../../../ui/menu/menu-entry';
import { capitalProposals } from '../../judging/proposals';
import { ImportWork } from '../../work/import-work';
import { CellEdit } from '../../work/row-edits';
import { ReviewLine } from './review-lines';

/** What can be mended in many rows at once. */
export class ReviewMends {
  private readonly emails = computed<readonly CellEdit[]>(() =>
    this.lines().flatMap((line) =>
      line.kind === 'why' && line.proposal ? [{ row: line.row.row, ...line.proposal }] : [],
    ),
  );
  private readonly capitals = computed(() => capitalProposals(this.work.rows()));
  readonly withoutEmail = computed(() =>
    this.work.kind() === 'usuarios'
      ? this.work.rows().filter(({ cells }) => cells.email.problem === 'missing')
      : [],
  );
  readonly makingEmails = signal(false);
  readonly areSome = computed(
    () => this.emails().length + this.capitals().length + this.withoutEmail().length > 0,
  );

  constructor(
    private readonly work: ImportWork,
    private readonly lines: Signal<readonly ReviewLine[]>,
  ) {}

  readonly menu = (): readonly MenuEntry[] =>
    [
      {
        what: 'Usar las propuestas de correo',
        count: this.emails().length,
        run: () => this.work.write(this.emails()),
      },
      {
        what: 'Quitar las mayúsculas de los nombres',
        count: this.capitals().length,
        run: () => this.work.write(this.capitals()),
      },
      {
        what: 'Crear los correos que faltan',
        count: this.withoutEmail().length,
        run: () => this.makingEmails.set(true),
      },
    ]
      .filter(({ count }) => count > 0)
      .map(({ what, count, run }) => ({ label: `${what} (${count})`, run }));
}
