import { computed, signal } from '@angular/core';
import { ImportField } from '../reading/import-field';

/** One cell, as the person wrote it. */
export interface CellEdit {
  readonly row: number;
  readonly field: ImportField;
  readonly text: string;
}

type Edits = ReadonlyMap<number, Readonly<Partial<Record<ImportField, string>>>>;

/** What the person wrote into cells, one step after another, each of which can be taken back. */
export class RowEdits {
  private readonly steps = signal<readonly Edits[]>([new Map()]);

  readonly current = computed<Edits>(() => this.steps().at(-1)!);
  readonly canUndo = computed(() => this.steps().length > 1);

  /** All of them are one step. */
  write(edits: readonly CellEdit[]): void {
    if (edits.length === 0) return;
    const next = new Map(this.current());
    for (const { row, field, text } of edits) next.set(row, { ...next.get(row), [field]: text });
    this.steps.update((steps) => [...steps, next]);
  }

  undo(): void {
    if (this.canUndo()) this.steps.update((steps) => steps.slice(0, -1));
  }

  clear(): void {
    this.steps.set([new Map()]);
  }
}
