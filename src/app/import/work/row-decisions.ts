import { signal } from '@angular/core';
import { Decisions } from '../judging/verdict';

const UNDECIDED: Decisions = { included: new Map(), another: new Set() };

/** What the person decided about rows, by their numbers in the sheet. */
export class RowDecisions {
  private readonly _current = signal(UNDECIDED);
  readonly current = this._current.asReadonly();

  /** Takes rows in, or leaves them out. */
  include(rows: readonly number[], isIncluded: boolean): void {
    const said = rows.map((row) => [row, isIncluded] as const);
    this.change(({ included }) => ({ included: new Map([...included, ...said]) }));
  }

  /** The row is not the person on record whom it is like. */
  isAnother(row: number): void {
    this.change(({ another }) => ({ another: new Set([...another, row]) }));
  }

  restore({ included, another }: Kept): void {
    this._current.set({ included: new Map(included), another: new Set(another) });
  }

  clear(): void {
    this._current.set(UNDECIDED);
  }

  private change(change: (decisions: Decisions) => Partial<Decisions>): void {
    this._current.update((decisions) => ({ ...decisions, ...change(decisions) }));
  }
}

interface Kept {
  readonly included: readonly (readonly [number, boolean])[];
  readonly another: readonly number[];
}
