import { signal } from '@angular/core';
import { Decisions } from '../judging/verdict';

/** By the numbers of the rows. */
interface Answers extends Decisions {
  /** "Dejar así": what was said of them, and is right all the same. */
  readonly letBe: ReadonlyMap<number, readonly string[]>;
}

const UNDECIDED: Answers = { included: new Map(), another: new Set(), letBe: new Map() };

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

  letBe(row: number, what: string): void {
    this.change(({ letBe }) => ({
      letBe: new Map([...letBe, [row, [...(letBe.get(row) ?? []), what]]]),
    }));
  }

  kept(): DecisionsKept {
    const { included, another, letBe } = this.current();
    return { included: [...included], another: [...another], letBe: [...letBe] };
  }

  restore({ included, another, letBe }: DecisionsKept): void {
    this._current.set({
      included: new Map(included),
      another: new Set(another),
      letBe: new Map(letBe),
    });
  }

  clear(): void {
    this._current.set(UNDECIDED);
  }

  private change(change: (answers: Answers) => Partial<Answers>): void {
    this._current.update((answers) => ({ ...answers, ...change(answers) }));
  }
}

/** As JSON can hold it. */
export interface DecisionsKept {
  readonly included: readonly (readonly [number, boolean])[];
  readonly another: readonly number[];
  readonly letBe: readonly (readonly [number, readonly string[]])[];
}
