import { computed, inject, Signal, signal } from '@angular/core';
import { LazyParts } from '../../../ui/lazy-parts';
import type { MenuEntry } from '../../../ui/menu/menu-entry';
import { wellCasedNames } from '../../judging/name-slips';
import { ImportWork } from '../../work/import-work';
import { CellEdit } from '../../work/row-edits';
import { emailEdits, ReviewLine } from './review-lines';

/** What can be mended in many rows at once. To be made in an injection context. */
export class ReviewMends {
  private readonly parts = inject(LazyParts);
  private readonly emails = computed<readonly CellEdit[]>(() =>
    this.lines().flatMap((line) =>
      line.kind === 'why'
        ? emailEdits(line.proposal).map((edit) => ({ row: line.row.row, ...edit }))
        : [],
    ),
  );
  /** Of each person whose names are in capitals, or small. */
  private readonly cased = computed<readonly (readonly CellEdit[])[]>(() =>
    this.work
      .rows()
      .map((row) => wellCasedNames(row).map((edit) => ({ row: row.row, ...edit })))
      .filter(({ length }) => length > 0),
  );
  readonly withoutEmail = computed(() =>
    this.work.kind() === 'usuarios'
      ? this.work.rows().filter(({ cells }) => cells.email.problem === 'missing')
      : [],
  );
  readonly makingEmails = signal(false);
  readonly areSome = computed(
    () => this.emails().length + this.cased().length + this.withoutEmail().length > 0,
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
        what: 'Corregir mayúsculas y minúsculas',
        count: this.cased().length,
        run: () => this.work.write(this.cased().flat()),
      },
      {
        what: 'Crear los correos que faltan',
        count: this.withoutEmail().length,
        run: () => void this.makeEmails(),
      },
    ]
      .filter(({ count }) => count > 0)
      .map(({ what, count, run }) => ({
        label: `${what} (${count === 1 ? '1 fila' : `${count} filas`})`,
        run,
      }));

  /** Its fields are loaded when they are asked for: few sheets lack e-mails. */
  private async makeEmails(): Promise<void> {
    if (await this.parts.load(() => import('./email-maker'))) this.makingEmails.set(true);
  }
}
