import { computed, inject, inputBinding, outputBinding, Service, signal } from '@angular/core';
import { formatCount } from '../../../domain/text/format-count';
import { LoadedPart } from '../../../ui/lazy-outlet';
import { LazyParts } from '../../../ui/lazy-parts';
import { loadPart } from '../../../ui/load-part';
import type { MenuEntry } from '../../../ui/menu/menu-entry';
import { wellCasedNames } from '../../judging/name-slips';
import { saysNoEmail } from '../../judging/proposals';
import { isIncluded } from '../../judging/verdict';
import { ImportCell, ImportCells, ImportRow } from '../../reading/import-cell';
import { ImportWork } from '../../work/import-work';
import { CellEdit } from '../../work/row-edits';
import { emailEdits } from './review-lines';
import { ReviewRows } from './review-rows';

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
  private readonly cased = computed<readonly (readonly CellEdit[])[]>(() => {
    const { letBe } = this.work.decisions.current();
    return this.work
      .rows()
      .filter(({ row }) => !letBe.has(row))
      .map((row) => wellCasedNames(row).map((edit) => ({ row: row.row, ...edit })))
      .filter(({ length }) => length > 0);
  });
  private readonly withoutEmail = computed(() =>
    this.without(({ email }) => lacks(email) || saysNoEmail(email.written)),
  );
  private readonly withoutRole = computed(() => this.without(({ rol }) => lacks(rol)));
  private readonly _maker = signal<LoadedPart | null>(null);
  /** The fields of what many rows lack, and are being given at once. */
  readonly maker = this._maker.asReadonly();
  /** Where the focus goes then is for the page to say. */
  whenClosed: () => void = () => undefined;
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
        run: () => void this.giveEmails(),
      },
      {
        what: 'Poner un rol donde falta',
        count: this.withoutRole().length,
        run: () => void this.giveRoles(),
      },
    ]
      .filter(({ count }) => count > 0)
      .map(({ what, count, run }) => ({
        label: `${what} (${count === 1 ? '1 fila' : `${formatCount(count)} filas`})`,
        run,
      }));

  private without(isWithout: (cells: ImportCells) => boolean): readonly ImportRow[] {
    // Who gets no account has neither.
    if (this.work.kind() === 'personas') return [];
    const decisions = this.work.decisions.current();
    return this.work.rows().filter((row) => isWithout(row.cells) && isIncluded(row, decisions));
  }

  /** Fields are loaded when they are asked for: few sheets lack anything. */
  private async giveEmails(): Promise<void> {
    const loaded = await this.parts.load(() => loadPart(() => import('./makers/email-maker')));
    if (loaded) this.show(loaded.EmailMaker, this.withoutEmail);
  }

  private async giveRoles(): Promise<void> {
    const loaded = await this.parts.load(() => loadPart(() => import('./makers/role-maker')));
    if (loaded) this.show(loaded.RoleMaker, this.withoutRole);
  }

  private show(component: LoadedPart['component'], rows: () => readonly ImportRow[]): void {
    const closed = outputBinding('closed', () => {
      this._maker.set(null);
      this.whenClosed();
    });
    this._maker.set({ component, bindings: [inputBinding('rows', rows), closed] });
  }
}

function lacks({ problem }: ImportCell): boolean {
  return problem === 'missing';
}
