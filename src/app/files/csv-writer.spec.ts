import fc from 'fast-check';
import Papa from 'papaparse';
import { writeCsv } from './csv-writer';
import { activeText, inertText } from './inert-text';
import { Sheet } from './sheet';

function sheetOf(rows: string[][]): Sheet {
  return {
    name: 'Usuarios',
    columns: [
      { heading: 'Nombre', kind: 'text', width: 30 },
      { heading: 'Nacimiento', kind: 'date', width: 12 },
    ],
    rowCount: rows.length,
    row: (i) => rows[i]!,
  };
}

/** Another reader than ours. */
async function readBack(file: Blob): Promise<string[][]> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
  expect(text.startsWith('\uFEFF')).toBeTrue();
  return Papa.parse<string[]>(text.slice(1), { delimiter: ';', skipEmptyLines: 'greedy' }).data;
}

describe('writeCsv', () => {
  it('is what a Spanish Excel opens by a double click', async () => {
    const file = await writeCsv(sheetOf([['Ñusta "La" Peña; Ríos', '1990-01-15']]));
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(await file.text()).toBe('Nombre;Nacimiento\r\n"Ñusta ""La"" Peña; Ríos";1990-01-15\r\n');
  });

  it('writes every row of a long list once, in order', async () => {
    const rows = Array.from({ length: 1_234 }, (_, i) => [`Persona ${i}`, '1990-01-15']);
    const [, ...read] = await readBack(await writeCsv(sheetOf(rows)));
    expect(read).toEqual(rows);
  });

  it('has no cell, and no line of a cell, that a spreadsheet runs', async () => {
    const payloads = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '  =1',
      '＝1',
      'Ana\n=1',
      'Ana\r\n@x',
    ];
    const [, ...rows] = await readBack(await writeCsv(sheetOf(payloads.map((text) => [text, '']))));
    expect(rows.length).toBe(payloads.length);
    for (const [text] of rows) {
      for (const line of text!.split(/[\r\n]+/)) expect(line).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    }
  });
});

describe('inertText', () => {
  it('is taken back to the letter, also from telephones and negative numbers', () => {
    for (const text of ['+591 70012345', '-12,5', "'=1", "''+x", 'Ana\n-María', "O'Higgins"]) {
      expect(activeText(inertText(text))).toBe(text);
    }
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."a'=+-@\t \n\r") }), (text) => {
        expect(activeText(inertText(text))).toBe(text);
      }),
      { numRuns: 10_000 },
    );
  });

  it('leaves names as they are', () => {
    for (const text of ['Ana-María', 'Pérez (hijo)', "d'Angelo", 'ana@kantuta.bo', '']) {
      expect(inertText(text)).toBe(text);
    }
  });
});
