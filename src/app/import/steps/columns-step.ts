import { Component, computed, inject } from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { ArrowRight, Info, TriangleAlert } from 'lucide';
import { formatCalendarDate } from '../../domain/calendar-date';
import { dateInWords } from '../../domain/date-in-words';
import { ReadCell } from '../../files/read-sheet';
import { ChoiceField } from '../../forms/fields/choice-field';
import { OUTLINED_FIELDS } from '../../forms/fields/outlined-fields';
import { Icon } from '../../ui/icon/icon';
import { Notice } from '../../ui/notice';
import { clashes, lacking } from '../reading/columns/column-map';
import { DayOrder, readDate } from '../reading/dates/date-column';
import { ColumnUse, FIELD_LABELS, useLabel, usesOf } from '../reading/import-field';
import { splitExamples } from '../reading/names/split-examples';
import { ImportWork } from '../work/import-work';
import { WordsField } from './words-field';

const EXAMPLES = 2;

function shown({ kind, text }: ReadCell): string {
  return kind === 'date' ? formatCalendarDate(text) : text;
}

/** The second step: what each column is used for, and how its values are meant. */
@Component({
  selector: 'app-columns-step',
  imports: [ChoiceField, Icon, MatFormFieldModule, Notice, WordsField],
  providers: [OUTLINED_FIELDS],
  templateUrl: './columns-step.html',
  styleUrl: './columns-step.scss',
})
export class ColumnsStep {
  protected readonly work = inject(ImportWork);
  protected readonly icons = { ArrowRight, Info, TriangleAlert };
  protected readonly uses = computed(() =>
    usesOf(this.work.kind()).map((use) => ({ value: use, label: useLabel(use) })),
  );

  protected readonly columns = computed(() => {
    const sheet = this.work.sheet();
    const heads = this.work.heads();
    const clashing = new Set([...clashes(this.work.map()).values()].flat());
    return heads.names.flatMap((head, column) => {
      const texts = new Set<string>();
      for (const { number, cells } of sheet?.rows ?? []) {
        const cell = number < heads.firstRow ? undefined : cells[column];
        if (cell) texts.add(shown(cell));
        if (texts.size === EXAMPLES) break;
      }
      if (!head && texts.size === 0) return [];
      return {
        column,
        head: head || 'Sin encabezado',
        examples: [...texts].join(' · '),
        hidden: sheet?.hiddenColumns.has(column) ?? false,
        use: this.work.map()[column] ?? '',
        clashes: clashing.has(column),
      };
    });
  });
  protected readonly twice = computed(() =>
    [...clashes(this.work.map()).keys()].map((field) => useLabel(field)).join(', '),
  );
  protected readonly missing = computed(() =>
    lacking(this.work.map(), this.work.kind()).map((field) => FIELD_LABELS[field]),
  );
  /** How whole names are taken apart, shown on real ones. */
  protected readonly split = computed(() => {
    const sheet = this.work.sheet();
    return sheet && splitExamples(sheet, this.work.heads(), this.work.map());
  });
  protected readonly dates = computed(() => {
    const dates = this.work.dates();
    if (!dates) return null;
    const { forms, proven, hasAmbiguous, contradictory, examples } = dates;
    const order = this.work.dayOrder() ?? dates.order;
    const several = Object.values(forms).filter((count) => count > 0).length > 1;
    const asked = hasAmbiguous && !proven;
    return { contradictory, several, asked, order, hasAmbiguous, example: examples[0] ?? '' };
  });
  protected readonly needsRole = computed(() => this.work.kind() === 'usuarios');

  protected use(column: number, use: ColumnUse): void {
    this.work.useColumns(this.work.map().map((other, i) => (i === column ? use : other)));
  }

  protected meaning(example: string, order: DayOrder): string {
    return dateInWords(readDate({ kind: 'text', text: example }, order).value);
  }
}
