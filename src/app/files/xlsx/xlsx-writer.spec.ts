import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { Sheet, SheetColumn } from '../sheet';
import { excelDate } from './excel-dates';
import { writeXlsx } from './xlsx-writer';

const COLUMNS: readonly SheetColumn[] = [
  { heading: 'Nombre', kind: 'text', width: 30 },
  { heading: 'Nacimiento', kind: 'date', width: 12 },
  { heading: 'Actualizado', kind: 'instant', width: 17 },
];

function sheetOf(rows: string[][], name = 'Usuarios'): Sheet {
  return { name, columns: COLUMNS, rowCount: rows.length, row: (i) => rows[i]! };
}

async function unpacked(file: Blob): Promise<Record<string, string>> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strFromU8(part)]));
}

interface ReadCell {
  place: string;
  type: string;
  style: string;
  text: string;
}

/** The cells of the sheet, read by the browser's own parser. */
function cellsOf(sheet: string): ReadCell[] {
  const document = new DOMParser().parseFromString(sheet, 'application/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return [...document.querySelectorAll('c')].map((cell) => ({
    place: cell.getAttribute('r')!,
    type: cell.getAttribute('t') ?? 'n',
    style: cell.getAttribute('s')!,
    text: cell.textContent,
  }));
}

describe('writeXlsx', () => {
  it('writes dates as dates, instants as instants, and text as text', async () => {
    const rows = [['Ana <b> & "Eva"', '1990-01-15', '2026-11-25 18:05']];
    const parts = await unpacked(await writeXlsx(sheetOf(rows)));
    const [, , , name, born, updated] = cellsOf(parts['xl/worksheets/sheet1.xml']!);
    expect(name).toEqual({ place: 'A2', type: 'inlineStr', style: '4', text: rows[0]![0]! });
    expect(born).toEqual({ place: 'B2', type: 'n', style: '2', text: '32888' });
    expect(updated!.type).toBe('n');
    expect(Number(updated!.text)).toBeCloseTo(46351.7534722, 6);
  });

  it('keeps the head in view, filters by it, and repeats it in print', async () => {
    const parts = await unpacked(await writeXlsx(sheetOf([['Ana', '', '']])));
    expect(parts['xl/worksheets/sheet1.xml']).toContain('ySplit="1"');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:C2"/>');
    expect(parts['xl/workbook.xml']).toContain(`'Usuarios'!$1:$1`);
  });

  it('writes every row of a long list once, in order', async () => {
    const rows = Array.from({ length: 1_234 }, (_, i) => [`Persona ${i}`, '', '']);
    const parts = await unpacked(await writeXlsx(sheetOf(rows)));
    const names = cellsOf(parts['xl/worksheets/sheet1.xml']!).slice(3);
    expect(names.map(({ text }) => text)).toEqual(rows.map(([name]) => name!));
    expect(names.at(-1)!.place).toBe('A1235');
  });

  it('never writes a formula, and stays whole with any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const parts = await unpacked(await writeXlsx(sheetOf([[`=${text}`, text, text]])));
        const sheet = parts['xl/worksheets/sheet1.xml']!;
        expect(sheet).not.toContain('<f>');
        expect(cellsOf(sheet)[3]!.text.startsWith('=')).toBeTrue();
      }),
      { numRuns: 50 },
    );
  });

  it('escapes what a spreadsheet would read as the number of a character', async () => {
    const parts = await unpacked(await writeXlsx(sheetOf([['_x0041_', '', '']])));
    expect(parts['xl/worksheets/sheet1.xml']).toContain('_x005F_x0041_');
  });

  it('cuts a text that would make the file damaged to Excel, and shows that it did', async () => {
    const parts = await unpacked(await writeXlsx(sheetOf([['a'.repeat(40_000), '', '']])));
    const text = cellsOf(parts['xl/worksheets/sheet1.xml']!)[3]!.text;
    expect(text.length).toBe(32_767);
    expect(text.endsWith('…')).toBeTrue();
  });

  it('names the sheet as spreadsheets allow', async () => {
    const parts = await unpacked(
      await writeXlsx(sheetOf([], "Usuarios: [O'Higgins] / todos los demás")),
    );
    expect(parts['xl/workbook.xml']).toMatch(/<sheet name="[^[\]:*?/\\"]{1,31}"/);
  });
});

describe('excelDate', () => {
  it('counts days as Excel does', () => {
    expect(excelDate('1900-03-01')).toBe(61);
    expect(excelDate('2000-02-29')).toBe(36_585);
    expect(excelDate('9999-12-31')).toBe(2_958_465);
    expect(excelDate('2026-01-01 12:00')).toBe(46_023.5);
  });

  it('leaves as text what is no day, or none that Excel has', () => {
    for (const text of [
      '',
      'sin dato',
      '1900-02-28',
      '1990-02-30',
      '1990-13-01',
      '1990-01-15 24:00',
    ]) {
      expect(excelDate(text)).toBeNull();
    }
  });
});
