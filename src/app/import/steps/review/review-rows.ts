import { computed, inject, Service, signal } from '@angular/core';
import { isDiffering } from '../../judging/verdict';
import { ImportWork } from '../../work/import-work';
import { ReviewFilter, ReviewLine, reviewLines } from './review-lines';

export interface FilterChoice {
  readonly value: ReviewFilter;
  readonly label: string;
  readonly count: number;
}

/** Most sheets have none of them. */
const RARE: ReadonlySet<ReviewFilter> = new Set<ReviewFilter>([
  ...(['omitted', 'doubtful', 'proposed', 'present', 'differing'] as const),
]);

/** What is to be corrected before a row can be registered. */
const LEFT_OUT = ['error', 'email-taken', 'duplicate'] as const;

/** Which rows of the review are shown, and how many there are of each kind. */
@Service({ autoProvided: false })
export class ReviewRows {
  private readonly work = inject(ImportWork);
  private readonly _filter = signal<ReviewFilter>(this.firstFilter());

  /** Rows whose boxes were ticked or unticked under the filter: they stay until another is chosen. */
  private readonly stay = signal<ReadonlySet<number>>(new Set());

  readonly filter = this._filter.asReadonly();
  private readonly all = computed(() =>
    reviewLines(
      this.work.rows(),
      this.work.verdicts() ?? [],
      (email) => this.work.isEmailTaken(email),
      this.work.judging.doubts(),
      this.work.decisions.current().letBe,
    ),
  );
  /** What is asked about rows that are registered as they are if nobody answers. */
  private readonly asked = computed(() =>
    this.all().flatMap((line) => (line.kind === 'why' && line.verdict.name === 'new' ? line : [])),
  );
  /** Better ways to write them. */
  readonly proposals = computed(() =>
    this.asked().flatMap(({ row: { row }, proposal }) =>
      proposal ? { row, edits: proposal.edits.map((edit) => ({ row, ...edit })) } : [],
    ),
  );
  private readonly proposed = computed(() => new Set(this.proposals().map(({ row }) => row)));
  private readonly doubtful = computed(() => new Set(this.asked().map(({ row }) => row.row)));
  readonly filters = computed<readonly FilterChoice[]>(() => {
    const counts = this.work.counts();
    const all: readonly FilterChoice[] = [
      { value: 'all', label: 'Todas', count: this.work.rows().length },
      { value: 'new', label: 'Nuevas', count: counts.new },
      { value: 'email-taken', label: 'Correo en uso', count: counts['email-taken'] },
      { value: 'duplicate', label: 'Posible duplicado', count: counts.duplicate },
      { value: 'error', label: 'Con error', count: counts.error },
      { value: 'omitted', label: 'Omitidas', count: counts.omitted },
      { value: 'doubtful', label: 'Con dudas', count: this.doubtful().size },
      { value: 'proposed', label: 'Con propuesta', count: this.proposed().size },
      { value: 'present', label: 'Ya están', count: counts.present },
      { value: 'differing', label: 'Con diferencias', count: counts.differing },
    ];
    return all.filter(({ value, count }) => this.isOffered(value, count));
  });
  readonly lines = computed(() => this.all().filter((line) => this.isShown(line)));

  show(filter: ReviewFilter): void {
    this._filter.set(filter);
    this.stay.set(new Set());
  }

  /** Takes rows in, or leaves them out: what is pointed at is still there then. */
  include(rows: readonly number[], isIncluded: boolean): void {
    this.stay.update((stay) => new Set([...stay, ...rows]));
    this.work.decisions.include(rows, isIncluded);
  }

  /** Whoever comes back for what was left out finds it, and not those who are on record. */
  private firstFilter(): ReviewFilter {
    const counts = this.work.counts();
    const leftOut = LEFT_OUT.find((verdict) => counts[verdict] > 0);
    return (this.work.isCorrecting && leftOut) || 'all';
  }

  private isShown({ row: { row }, verdict }: ReviewLine): boolean {
    const filter = this.filter();
    if (filter === 'all' || filter === verdict.name || this.stay().has(row)) return true;
    if (filter === 'doubtful') return this.doubtful().has(row);
    if (filter === 'proposed') return this.proposed().has(row);
    return filter === 'differing' && isDiffering(verdict);
  }

  /** One that is chosen stays, when the last of its rows is mended. */
  private isOffered(value: ReviewFilter, count: number): boolean {
    if (value === 'email-taken') return this.work.kind() === 'usuarios';
    const isRare = RARE.has(value);
    return !isRare || count > 0 || value === this.filter();
  }
}
