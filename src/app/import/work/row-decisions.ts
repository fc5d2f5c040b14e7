import { signal } from '@angular/core';
import { Decisions } from '../judging/verdict';

const UNDECIDED: Decisions = { omitted: new Set(), another: new Set() };

/** What the person decided about rows, by their numbers in the sheet. */
export class RowDecisions {
  private readonly _current = signal(UNDECIDED);
  readonly current = this._current.asReadonly();

  omit(row: number): void {
    this.change(({ omitted }) => ({ omitted: new Set([...omitted, row]) }));
  }

  takeBack(row: number): void {
    this.change(({ omitted }) => ({
      omitted: new Set([...omitted].filter((other) => other !== row)),
    }));
  }

  /** The row is not the person on record whom it is like. */
  isAnother(row: number): void {
    this.change(({ another }) => ({ another: new Set([...another, row]) }));
  }

  restore({ omitted, another }: Readonly<Record<keyof Decisions, readonly number[]>>): void {
    this._current.set({ omitted: new Set(omitted), another: new Set(another) });
  }

  clear(): void {
    this._current.set(UNDECIDED);
  }

  private change(change: (decisions: Decisions) => Partial<Decisions>): void {
    this._current.update((decisions) => ({ ...decisions, ...change(decisions) }));
  }
}
