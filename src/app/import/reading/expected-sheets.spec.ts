import { clean } from '../../domain/text/clean-text';
import { problemOf, readAll, refusal, SheetReading, valuesOf } from '../../testing/sheet-reading';
import { findRepeats } from '../judging/sheet-repeats';
import { fieldsFilledBy } from './import-field';
import { birthDates } from './open-sheet';

interface ExpectedRow {
  readonly row: number;
  readonly values: Readonly<Record<string, string | null>>;
  readonly problem: string | null;
  readonly hidden?: boolean;
  readonly either?: readonly string[];
}

interface Expected {
  readonly file: string;
  readonly refused: string | null;
  readonly sheet: string | null;
  readonly headRow: number;
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly ExpectedRow[];
  readonly problemsBeyondTen?: readonly { row: number; problem: string }[];
  readonly counts: { total: number; withProblems: number; duplicatesInside: number };
  readonly dateOrder: string;
  readonly duplicates: readonly { row: number; of: number; why: string }[];
  readonly notPeople?: readonly number[];
  readonly hiddenColumns?: readonly string[];
}

const FILES = [
  '01-nomina-libreoffice.xlsx',
  '02-cargos-openpyxl.xlsx',
  '03-hojas-1904-xlsxwriter.xlsx',
  '04-formulas-exceljs.xlsx',
  '05-excel-es-windows1252.csv',
  '06-utf8-bom.csv',
  '07-unicode-text.txt',
  '08-apellidos-y-nombres.xlsx',
  '09a-mes-primero.xlsx',
  '09b-fechas-indecidibles.csv',
  '10a-excel-97-2003.xls',
  '10b-libreoffice.ods',
  '11a-truncado.xlsx',
  '11b-con-clave.xlsx',
  '11c-bomba.xlsx',
  '12-trescientos.xlsx',
];

async function fetched(name: string): Promise<Uint8Array> {
  const answer = await fetch(`/sheets/${name}`);
  expect(answer.ok).withContext(name).toBeTrue();
  return new Uint8Array(await answer.arrayBuffer());
}

/** Sheets that LibreOffice, openpyxl, exceljs, Gnumeric and others wrote. */
describe('sheets of other programs', () => {
  let all: readonly Expected[];

  beforeAll(async () => {
    all = (await (await fetch('/sheets/expected.json')).json()) as readonly Expected[];
  });

  it('are all looked at', () => {
    expect(all.map(({ file }) => file)).toEqual(FILES);
  });

  for (const file of FILES) {
    it(`${file} is read as it should be`, async () => {
      const expected = all.find((each) => each.file === file)!;
      const bytes = await fetched(file);
      if (expected.refused) {
        expect(await refusal(bytes)).toBe(expected.refused.split(':')[0]!);
        return;
      }
      const found = await readAll(bytes);
      expect(found.sheetName).toBe(expected.sheet ?? '');
      expect(found.heads.row).toBe(expected.headRow);
      expect(columnsOf(found)).toEqual(expected.columns);
      expect(found.rows.length).toBe(expected.counts.total);
      expect(found.notPeople).toEqual(expected.notPeople ?? []);
      expectRows(found, expected);
      expect(orderOf(found)).toBe(expected.dateOrder);
      const repeats = [...findRepeats(found.rows)].map(([row, { of, why }]) => ({ row, of, why }));
      expect(repeats).toEqual(expected.duplicates as typeof repeats);
      if (expected.hiddenColumns) {
        const names = [...found.sheet.hiddenColumns].map((column) => found.heads.names[column]!);
        expect(names).toEqual([...expected.hiddenColumns]);
      }
    });
  }
});

function expectRows({ rows }: SheetReading, expected: Expected): void {
  for (const [i, { row, values, problem, hidden = false, either }] of expected.rows.entries()) {
    const found = rows[i]!;
    const context = `row ${row}`;
    expect(found.row).toBe(row);
    expect(found.hidden).withContext(context).toBe(hidden);
    expect(problemOf(found)).withContext(context).toBe(problem);
    const read = valuesOf(found);
    for (const [field, value] of Object.entries(values)) {
      expect(read[field]!.toLowerCase())
        .withContext(`${context} ${field}`)
        .toBe((value ?? '').toLowerCase());
    }
    if (either) expect(found.cells.fecha_nacimiento.either).toEqual(either as [string, string]);
  }
  for (const { row, problem } of expected.problemsBeyondTen ?? []) {
    expect(problemOf(rows.find((each) => each.row === row)!))
      .withContext(`row ${row}`)
      .toBe(problem);
  }
  const withProblems = rows.filter((row) => problemOf(row) !== null);
  expect(withProblems.length).toBe(expected.counts.withProblems);
}

function columnsOf({ heads, map }: SheetReading): Record<string, string> {
  return Object.fromEntries(
    map.flatMap((use, column) =>
      fieldsFilledBy(use).map((field) => [field, clean(heads.names[column]!)]),
    ),
  );
}

/** In the words of expected.json. */
function orderOf({ sheet, ...guess }: SheetReading): string {
  const { forms, proven, hasAmbiguous } = birthDates(sheet, guess)!;
  const used = Object.entries(forms).flatMap(([form, count]) => (count > 0 ? form : []));
  if (used.length > 1) return 'mixed';
  if (used[0] !== 'numbers') return used[0]!;
  return proven ?? (hasAmbiguous ? 'undecidable' : 'dmy');
}
