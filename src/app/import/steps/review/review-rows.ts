import { computed, inject, Service, signal } from '@angular/core';
import { RowDoubt } from '../../judging/mend';
import { isDiffering, Verdict } from '../../judging/verdict';
import { ImportRow } from '../../reading/import-cell';
import { ImportWork } from '../../work/import-work';
import { ReviewFilter, reviewLines } from './review-lines';

export interface FilterChoice {
  readonly value: ReviewFilter;
  readonly label: string;
  readonly count: number;
}

/** Most sheets have none of them. */
const RARE: ReadonlySet<ReviewFilter> = new Set<ReviewFilter>([
  ...(['omitted', 'doubtful', 'present', 'differing'] as const),
]);

/** Which rows of the review are shown, and how many there are of each kind. */
@Service({ autoProvided: false })
export class ReviewRows {
  private readonly work = inject(ImportWork);
  private readonly _filter = signal<ReviewFilter>('all');

  /** Rows whose boxes were ticked or unticked under the filter: they stay until another is chosen. */
  private readonly stay = signal<ReadonlySet<number>>(new Set());

  readonly filter = this._filter.asReadonly();
  /** Of rows that can be registered as they are, by their numbers. */
  private readonly doubts = computed<ReadonlyMap<number, RowDoubt>>(() => {
    const [all, verdicts] = [this.work.judging.doubts(), this.work.verdicts() ?? []];
    const doubts = new Map<number, RowDoubt>();
    for (const [i, row] of this.work.rows().entries()) {
      const verdict = verdicts[i];
      const doubt = verdict?.name === 'new' ? all.of(row, verdict.namesake) : null;
      if (doubt) doubts.set(row.row, doubt);
    }
    return doubts;
  });
  readonly filters = computed<readonly FilterChoice[]>(() => {
    const counts = this.work.counts();
    const all: readonly FilterChoice[] = [
      { value: 'all', label: 'Todas', count: this.work.rows().length },
      { value: 'new', label: 'Nuevas', count: counts.new },
      { value: 'email-taken', label: 'Correo en uso', count: counts['email-taken'] },
      { value: 'duplicate', label: 'Posible duplicado', count: counts.duplicate },
      { value: 'error', label: 'Con error', count: counts.error },
      { value: 'omitted', label: 'Omitidas', count: counts.omitted },
      { value: 'doubtful', label: 'Con dudas', count: this.doubts().size },
      { value: 'present', label: 'Ya están', count: counts.present },
      { value: 'differing', label: 'Con diferencias', count: counts.differing },
    ];
    return all.filter(({ value, count }) => this.isOffered(value, count));
  });
  readonly lines = computed(() =>
    reviewLines(
      this.work.rows(),
      this.work.verdicts() ?? [],
      (row, verdict) => this.isShown(row, verdict),
      (email) => this.work.isEmailTaken(email),
      this.doubts(),
      (email) => this.work.judging.doubts().mended(email),
    ),
  );

  show(filter: ReviewFilter): void {
    this._filter.set(filter);
    this.stay.set(new Set());
  }

  /** Takes rows in, or leaves them out: what is pointed at is still there then. */
  include(rows: readonly number[], isIncluded: boolean): void {
    this.stay.update((stay) => new Set([...stay, ...rows]));
    this.work.decisions.include(rows, isIncluded);
  }

  private isShown({ row }: ImportRow, verdict: Verdict): boolean {
    const filter = this.filter();
    if (filter === 'all' || filter === verdict.name || this.stay().has(row)) return true;
    return filter === 'doubtful'
      ? this.doubts().has(row)
      : filter === 'differing' && isDiffering(verdict);
  }

  /** One that is chosen stays, when the last of its rows is mended. */
  private isOffered(value: ReviewFilter, count: number): boolean {
    if (value === 'email-taken') return this.work.kind() === 'usuarios';
    const isRare = RARE.has(value);
    return !isRare || count > 0 || value === this.filter();
  }
}
