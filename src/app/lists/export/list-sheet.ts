import { localInstant } from '../../domain/calendar-date';
import { RecordColumn } from '../../domain/record-column';
import { CellKind, Sheet } from '../../files/sheet';

/** In characters, or as wide as the heading; a column of text is as wide as its longest text, within reason. */
const WIDTHS: Readonly<Record<Exclude<CellKind, 'text'>, number>> = { date: 12, instant: 17 };
const NARROWEST = 10;
const WIDEST = 48;
const LOOKED_AT = 1_000;
/** The arrow of the filter. */
const BESIDE_HEADING = 3;

/** The rows of a list in the columns that it shows. What a record does not say is "sin dato". */
export function listSheet<T>(
  name: string,
  columns: readonly RecordColumn<T>[],
  rows: readonly T[],
): Sheet {
  const cells = columns.map(cellText);
  return {
    name,
    columns: columns.map(({ label, exported: { kind } }, i) => ({
      heading: label,
      kind,
      width:
        kind === 'text'
          ? widthOf(label, cells[i]!, rows)
          : Math.max(WIDTHS[kind], label.length + BESIDE_HEADING),
    })),
    rowCount: rows.length,
    row: (index) => cells.map((cell) => cell(rows[index]!)),
  };
}

function cellText<T>({ text, exported }: RecordColumn<T>): (record: T) => string {
  const value = exported.value ?? text;
  if (exported.kind === 'instant') return (record) => localInstant(value(record)) || 'sin dato';
  return (record) => value(record) || 'sin dato';
}

function widthOf<T>(label: string, cell: (record: T) => string, rows: readonly T[]): number {
  const longest = rows
    .slice(0, LOOKED_AT)
    .reduce((length, row) => Math.max(length, cell(row).length), label.length + BESIDE_HEADING);
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 1));
}

/** 'Usuarios, Cajeros 2026-11-26': what is in it, and of which day. Nothing that file names forbid. */
export function fileName(title: string, scope: string, today: string): string {
  return `${[title, scope].filter(Boolean).join(', ')} ${today}`.replace(/[\\/:*?"<>|]/g, '-');
}
