import { computed, inject, Service } from '@angular/core';
import { isIncluded, Verdict } from '../../judging/verdict';
import { ImportRow } from '../../reading/import-cell';
import { ImportWork } from '../../work/import-work';
import { ReviewRows } from './review-rows';

/** The box of each row: ticked as long as it is to be registered. */
@Service({ autoProvided: false })
export class RowBoxes {
  private readonly work = inject(ImportWork);
  private readonly rows = inject(ReviewRows);
  /** Where a range begins: the row whose box was pressed last. */
  private lastPressed: number | null = null;

  /** Those that are shown and can be pressed. */
  private readonly shown = computed(() =>
    this.rows
      .lines()
      .flatMap((line) => (line.kind === 'row' && mayBeRegistered(line.verdict) ? line.row : [])),
  );
  private readonly ticked = computed(() => {
    const decisions = this.work.decisions.current();
    return this.shown().filter((row) => isIncluded(row, decisions)).length;
  });
  readonly areAny = computed(() => this.shown().length > 0);
  private readonly areAllTicked = computed(() => this.ticked() === this.shown().length);
  /** Whether no box below is empty, those that cannot be pressed among them. */
  readonly isAll = computed(
    () =>
      this.areAny() &&
      this.ticked() === this.rows.lines().filter(({ kind }) => kind === 'row').length,
  );
  readonly isSome = computed(() => this.ticked() > 0 && !this.isAll());

  readonly mayBeRegistered = mayBeRegistered;

  isTicked(row: ImportRow, verdict: Verdict): boolean {
    return mayBeRegistered(verdict) && isIncluded(row, this.work.decisions.current());
  }

  /** With Shift, from the one that was pressed last. */
  toggle({ row }: ImportRow, isTicked: boolean, { shiftKey }: MouseEvent): void {
    const numbers = this.shown().map((each) => each.row);
    const [start, end] = [numbers.indexOf(this.lastPressed ?? NaN), numbers.indexOf(row)];
    const isRange = shiftKey && start >= 0;
    const range = numbers.slice(Math.min(start, end), Math.max(start, end) + 1);
    this.rows.include(isRange ? range : [row], isTicked);
    this.lastPressed = row;
  }

  /** All that are shown, or none of them. */
  toggleAll(): void {
    this.rows.include(
      this.shown().map(({ row }) => row),
      !this.areAllTicked(),
    );
  }
}

/** Who is there already is not registered, whatever is ticked. */
function mayBeRegistered({ name }: Verdict): boolean {
  return name !== 'present';
}
