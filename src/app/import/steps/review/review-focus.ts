import { afterNextRender, afterRenderEffect, inject, Injector, Signal } from '@angular/core';
import { ImportField } from '../../reading/import-field';
import { ImportWork } from '../../work/import-work';
import { LineWindow } from './line-window';
import { wrongField } from './review-cells';
import { ReviewLine } from './review-lines';

interface Place {
  readonly row: number;
  readonly field: ImportField | null;
}

/**
 * Where the focus goes when what had it is gone, as the row that was corrected leaves its filter: on
 * to the next row, so that one goes on correcting. To be made in an injection context.
 */
export class ReviewFocus {
  private readonly injector = inject(Injector);
  private place: Place | null = null;
  /** Rows were changed since, or decided of, and are being judged. */
  private isWaiting = false;

  constructor(
    private readonly host: HTMLElement,
    private readonly lines: Signal<readonly ReviewLine[]>,
    private readonly window: Signal<LineWindow | undefined>,
    work = inject(ImportWork),
  ) {
    let changed: readonly unknown[] = [work.edits.current(), work.decisions.current()];
    afterRenderEffect(() => {
      const current = [work.edits.current(), work.decisions.current()];
      if (current.some((each, i) => each !== changed[i])) this.isWaiting = true;
      changed = current;
      const lines = this.lines();
      const isJudged = work.judging.isCurrent();
      if (this.isWaiting) this.keep(lines);
      if (isJudged) this.isWaiting = false;
    });
  }

  /** Remembers where it is. */
  follow(target: EventTarget | null): void {
    const cell = (target as Element | null)?.closest<HTMLElement>('[data-row] > *');
    if (!cell) return;
    const field = (cell.dataset['field'] ?? null) as ImportField | null;
    this.place = { row: Number(cell.parentElement!.dataset['row']), field };
  }

  /** Whoever went on elsewhere meanwhile stays there. */
  toCell(row: number, field: ImportField): void {
    afterNextRender(() => this.isLost() && this.cell(row, field)?.focus(), {
      injector: this.injector,
    });
  }

  toFilter(): void {
    this.host.querySelector<HTMLElement>('.filters [aria-pressed=true]')?.focus();
  }

  private keep(lines: readonly ReviewLine[]): void {
    const { place } = this;
    if (!place || !this.isLost()) return;
    const rows = lines.filter((line) => line.kind === 'row');
    const line = rows.find(({ row }) => row.row >= place.row) ?? rows[0];
    if (!line) return this.toFilter();
    const { row, verdict, doubtful } = line;
    const isSame = row.row === place.row;
    const wrong = wrongField(row, verdict) ?? doubtful[0] ?? 'nombres';
    this.window()?.showLine(lines.indexOf(line));
    this.toCell(row.row, (isSame && place.field) || wrong);
  }

  private isLost(): boolean {
    const { activeElement, body } = this.host.ownerDocument;
    return activeElement === body;
  }

  private cell(row: number, field: ImportField): HTMLElement | null {
    return this.host.querySelector(`[data-row="${row}"] [data-field="${field}"] .cell`);
  }
}
