import { MAX_COLUMNS, MergedCells, ReadCell, ReadRow, ReadSheet } from '../read-sheet';
import { CellContext, cellOf, RawCell } from './xlsx-cells';
import { linkId, mailAddress, SheetLink } from './xlsx-mails';
import { XmlHandlers } from './xml-reader';

/** Takes up the rows of a worksheet while its XML is read. */
export class SheetCollector {
  readonly rows: ReadRow[] = [];
  /** What cells lead to; where that is, is told by the links of the part. */
  readonly links: SheetLink[] = [];
  private readonly merged: MergedCells[] = [];
  private readonly hiddenColumns = new Set<number>();
  private number = 0;
  private hidden = false;
  private cells: (ReadCell | undefined)[] = [];
  private column = -1;
  private raw: RawCell = { type: '', style: 0, hasFormula: false, value: null };
  private reading = false;
  private readingFormula = false;
  private formula = '';
  private phonetic = 0;

  constructor(private readonly context: CellContext) {}

  sheet(): ReadSheet {
    return { rows: this.rows, merged: this.merged, hiddenColumns: this.hiddenColumns };
  }

  readonly handlers: XmlHandlers = {
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          return this.beginRow(attributes());
        case 'c':
          return this.beginCell(attributes());
        case 'f':
          this.raw.hasFormula = this.readingFormula = true;
          this.formula = '';
          return;
        case 'v':
          this.raw.value ??= '';
          this.reading = true;
          return;
        case 'rPh':
          this.phonetic++;
          return;
        case 't':
          this.raw.value ??= '';
          this.reading = this.phonetic === 0;
          return;
        case 'col':
          return this.column_(attributes());
        case 'mergeCell':
          return this.merge(attributes()['ref'] ?? '');
        case 'hyperlink':
          return this.link(attributes());
      }
    },
    text: (text) => {
      if (this.reading) this.raw.value += text;
      else if (this.readingFormula) this.formula += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') this.reading = false;
      else if (name === 'f') this.readingFormula = false;
      else if (name === 'rPh') this.phonetic--;
      else if (name === 'c') this.endCell();
      else if (name === 'row') this.endRow();
    },
  };

  private beginRow({ r, hidden, ht }: Readonly<Record<string, string>>): void {
    this.number = r ? Number(r) : this.number + 1;
    this.hidden = isTrue(hidden) || (ht !== undefined && Number(ht) === 0);
    this.cells = [];
    this.column = -1;
  }

  private beginCell({ r, t, s }: Readonly<Record<string, string>>): void {
    this.column = r ? columnOf(r) : this.column + 1;
    this.raw = { type: t ?? '', style: Number(s ?? 0), hasFormula: false, value: null };
  }

  private endCell(): void {
    if (this.column >= MAX_COLUMNS) return;
    const cell = cellOf(this.raw, this.context);
    if (!cell) return;
    const mailTo = this.raw.hasFormula && mailAddress(this.formula);
    this.cells[this.column] = mailTo ? { ...cell, mailTo } : cell;
  }

  private endRow(): void {
    if (this.cells.length === 0) return;
    const { number, cells, hidden } = this;
    this.rows.push({ number, cells, hidden });
  }

  private column_({ min, max, hidden, width }: Readonly<Record<string, string>>): void {
    if (!isTrue(hidden) && !(width !== undefined && Number(width) === 0)) return;
    const last = Math.min(Number(max), MAX_COLUMNS);
    for (let column = Number(min); column <= last; column++) this.hiddenColumns.add(column - 1);
  }

  private merge(ref: string): void {
    const cells = cellsOf(ref);
    if (cells) this.merged.push(cells);
  }

  private link(attributes: Readonly<Record<string, string>>): void {
    const cells = cellsOf(attributes['ref'] ?? '');
    const id = linkId(attributes);
    if (cells && id) this.links.push({ cells, id });
  }
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

/** 'A1:B2' */
function cellsOf(ref: string): MergedCells | null {
  const [from = '', to = from] = ref.split(':');
  const [left, right] = [columnOf(from), columnOf(to)];
  const [top, bottom] = [rowOf(from), rowOf(to)];
  return right >= left && bottom >= top && top > 0 ? { top, bottom, left, right } : null;
}

/** 'AB12' → 27 */
function columnOf(place: string): number {
  let column = 0;
  for (let i = 0; i < place.length; i++) {
    const letter = (place.charCodeAt(i) | 0x20) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

function rowOf(place: string): number {
  return Number(/\d+$/.exec(place)?.[0] ?? 0);
}
