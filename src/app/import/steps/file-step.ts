import { afterNextRender, Component, computed, DOCUMENT, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { FileSpreadsheet, FileUp, Table2, TriangleAlert } from 'lucide';
import { formatCount } from '../../domain/text/format-count';
import { Delimiter, TextEncodingName } from '../../files/read-sheet';
import { ChoiceField } from '../../forms/fields/choice-field';
import { OUTLINED_FIELDS } from '../../forms/fields/outlined-fields';
import { Icon } from '../../ui/icon/icon';
import { loadPart } from '../../ui/load-part';
import { Notice } from '../../ui/notice';
import { ImportWork } from '../work/import-work';

const ENCODINGS: readonly { value: TextEncodingName; label: string }[] = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows-1252 (Excel en español)' },
  { value: 'utf-16le', label: 'UTF-16 (texto Unicode)' },
  { value: 'utf-16be', label: 'UTF-16, al revés' },
  { value: 'macintosh', label: 'Macintosh (Mac OS Roman)' },
  { value: 'cp850', label: 'MS-DOS (CP 850)' },
];
const DELIMITERS: readonly { value: Delimiter; label: string }[] = [
  { value: ';', label: 'Punto y coma ( ; )' },
  { value: ',', label: 'Coma ( , )' },
  { value: '\t', label: 'Tabulación' },
  { value: '|', label: 'Barra ( | )' },
  { value: ' - ', label: 'Guion entre espacios ( - )' },
];
/** The page and the lists of who is on record have the line to themselves first. */
const PREPARED_AFTER_MS = 500;
/** So far down somebody may look for the head. */
const HEAD_ROWS = 30;

/** The first step: which file, and what was found in it. */
@Component({
  selector: 'app-file-step',
  imports: [ChoiceField, Icon, MatButtonModule, MatFormFieldModule, Notice],
  providers: [OUTLINED_FIELDS],
  host: {
    '(dragover)': '$event.preventDefault()',
    '(drop)': 'drop($event)',
    '(document:paste)': 'paste($event)',
  },
  templateUrl: './file-step.html',
  styleUrl: './file-step.scss',
})
export class FileStep {
  protected readonly work = inject(ImportWork);
  private readonly document = inject(DOCUMENT);

  protected readonly encodings = ENCODINGS;
  protected readonly delimiters = DELIMITERS;
  protected readonly icons = { FileSpreadsheet, FileUp, Table2, TriangleAlert };
  protected readonly sheets = computed(() =>
    (this.work.file.book()?.sheets ?? []).map(({ name, hidden }, place) => ({
      value: place,
      label: hidden ? `${name} (oculta)` : name,
    })),
  );
  protected readonly headRows = computed(() => {
    const rows = this.work.sheet()?.rows.slice(0, HEAD_ROWS) ?? [];
    const labels = rows.map(({ number, cells }) => {
      const texts = cells.flatMap((cell) => cell?.text ?? []).slice(0, 4);
      return { value: number, label: `Fila ${number}: ${texts.join(' · ')}`.slice(0, 80) };
    });
    return [{ value: 0, label: 'No tiene encabezados' }, ...labels];
  });
  protected readonly found = computed(() => {
    const sheet = this.work.sheet();
    if (!sheet) return '';
    const { firstRow } = this.work.heads();
    const below = sheet.rows.filter(({ number }) => number >= firstRow);
    if (!below.length) return 'No hay ninguna fila debajo de los encabezados.';
    const hidden = below.filter((row) => row.hidden).length;
    const last = below.at(-1)?.number ?? firstRow - 1;
    const blank = Math.max(0, last - firstRow + 1 - below.length);
    return [
      below.length === 1 ? '1 fila con datos' : `${formatCount(below.length)} filas con datos`,
      blank && `${blank} en blanco`,
      hidden &&
        (hidden === 1
          ? '1 está oculta y también cuenta'
          : `${hidden} están ocultas y también cuentan`),
    ]
      .filter(Boolean)
      .join(' · ');
  });

  constructor() {
    afterNextRender(() => setTimeout(() => this.work.file.prepare(), PREPARED_AFTER_MS));
  }

  protected async choose(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    // The same file again is a choice too.
    if (file) await this.open(file);
    input.value = '';
  }

  protected async drop(event: DragEvent): Promise<void> {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) await this.open(file);
  }

  protected async paste(event: ClipboardEvent): Promise<void> {
    const { target, clipboardData } = event;
    if (target instanceof HTMLInputElement && target.type !== 'file') return;
    const file = clipboardData?.files[0];
    const text = clipboardData?.getData('text/plain') ?? '';
    if (text.includes('\n') || text.includes('\t')) await this.work.file.paste(text);
    else if (file) await this.open(file);
  }

  protected async template(event: Event): Promise<void> {
    event.preventDefault();
    const { saveTemplate } = await loadPart(() => import('../work/template'));
    await saveTemplate(this.document, this.work.kind());
  }

  private async open(file: File): Promise<void> {
    await this.work.file.open(file.name, new Uint8Array(await file.arrayBuffer()));
  }
}
