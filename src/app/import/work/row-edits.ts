import { computed, signal } from '@angular/core';
import { FieldRules, readTyped } from '../reading/field-rules';
import { ImportCells, ImportRow } from '../reading/import-cell';
import { ImportField } from '../reading/import-field';
import { withWholeName } from '../reading/names/whole-name';

/** One cell, as the person wrote it. */
export interface CellEdit {
  readonly row: number;
  readonly field: ImportField;
  readonly text: string;
}

type Texts = Readonly<Partial<Record<ImportField, string>>>;
type Edits = ReadonlyMap<number, Texts>;

/** What the person wrote into cells, one step after another, each of which can be taken back. */
export class RowEdits {
  private readonly steps = signal<readonly Edits[]>([new Map()]);

  readonly current = computed<Edits>(() => this.steps().at(-1)!);
  readonly canUndo = computed(() => this.steps().length > 1);

  all(): readonly CellEdit[] {
    return [...this.current()].flatMap(([row, texts]) =>
      Object.entries(texts).map(([field, text]) => ({ row, field: field as ImportField, text })),
    );
  }

  /** As they were when the page was left: they can't be taken back any more. */
  restore(edits: readonly CellEdit[]): void {
    this.clear();
    this.write(edits);
    this.steps.update((steps) => steps.slice(-1));
  }

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

  /** The rows as the person wrote them. */
  applied(rows: readonly ImportRow[], rules: FieldRules): readonly ImportRow[] {
    const edits = this.current();
    if (edits.size === 0) return rows;
    return rows.map((row) => {
      const texts = edits.get(row.row);
      return texts ? { ...row, cells: editedCells(row.cells, texts, rules) } : row;
    });
  }

  clear(): void {
    this.steps.set([new Map()]);
  }
}

function editedCells(cells: ImportCells, texts: Texts, rules: FieldRules): ImportCells {
  const edited = Object.entries(texts).map(([field, text]) => [
    field,
    readTyped(field as ImportField, text, rules),
  ]);
  return withWholeName({ ...cells, ...Object.fromEntries(edited) } as ImportCells);
}
