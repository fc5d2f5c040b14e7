import { computed, inject, Service, signal } from '@angular/core';
import { LazyParts } from '../../../ui/lazy-parts';
import type { MenuEntry } from '../../../ui/menu/menu-entry';
import { wellCasedNames } from '../../judging/name-slips';
import { saysNoEmail } from '../../judging/proposals';
import { ImportCell, ImportCells, ImportRow } from '../../reading/import-cell';
import { ImportWork } from '../../work/import-work';
import { CellEdit } from '../../work/row-edits';
import { emailEdits } from './review-lines';
import { ReviewRows } from './review-rows';

/** What many rows lack, and can be given at once. */
type Lacking = 'emails' | 'roles';

/** What can be mended in many rows at once. */
@Service({ autoProvided: false })
export class ReviewMends {
  private readonly work = inject(ImportWork);
  private readonly lines = inject(ReviewRows).lines;
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
    this.without(({ email }) => lacks(email) || saysNoEmail(email.written)),
  );
  readonly withoutRole = computed(() => this.without(({ rol }) => lacks(rol)));
  /** What is being given. */
  readonly giving = signal<Lacking | null>(null);
  readonly areSome = computed(() => this.menu().length > 0);

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
        run: () => void this.give('emails'),
      },
      {
        what: 'Poner un rol donde falta',
        count: this.withoutRole().length,
        run: () => void this.give('roles'),
      },
    ]
      .filter(({ count }) => count > 0)
      .map(({ what, count, run }) => ({
        label: `${what} (${count === 1 ? '1 fila' : `${count} filas`})`,
        run,
      }));

  private without(isWithout: (cells: ImportCells) => boolean): readonly ImportRow[] {
    // Who gets no account has neither.
    if (this.work.kind() === 'personas') return [];
    const { omitted } = this.work.decisions.current();
    return this.work.rows().filter(({ row, cells }) => isWithout(cells) && !omitted.has(row));
  }

  /** Its fields are loaded when they are asked for: few sheets lack anything. */
  private async give(what: Lacking): Promise<void> {
    const maker = what === 'emails' ? () => import('./email-maker') : () => import('./role-maker');
    if (await this.parts.load<unknown>(maker)) this.giving.set(what);
  }
}

function lacks({ problem }: ImportCell): boolean {
  return problem === 'missing';
}
