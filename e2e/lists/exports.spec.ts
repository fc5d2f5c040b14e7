import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { registerPeople } from '../runs/people.ts';
import { storeSession } from '../states/open-state.ts';
import { expect, test } from '../test.ts';

/** A name that a spreadsheet would take for a formula. */
const FORMULA = '=SUMA(A1)';
const LIST = '/usuarios?q=hoja&orden=-correo';
const HEAD = ['Nombre completo', 'Correo electrónico', 'Rol', 'Estado', 'Actualizado'];
const EMAILS = ['cndrea.hoja@kantuta.bo', 'bndrea.hoja@kantuta.bo', 'andrea.hoja@kantuta.bo'];

/** Exports what the list shows. @returns the file's name, and where it is */
async function exportAs(page: Page, entry: RegExp): Promise<{ name: string; file: string }> {
  await page.goto(LIST);
  await expect(page.getByRole('row').filter({ hasText: '@' })).toHaveCount(3);
  await page.getByRole('button', { name: 'Exportar' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: entry }).click();
  const saved = await download;
  return { name: saved.suggestedFilename(), file: await saved.path() };
}

/** Of this worker's backend: whether they are registered. */
let sheetPeople: Promise<unknown> | undefined;

test.beforeEach(async ({ page }) => {
  sheetPeople ??= registerPeople(page.request, 'Hoja', 3, { s_apellido: FORMULA });
  await sheetPeople;
  await storeSession(page);
});

test('papaparse reads the CSV as the list shows it, and no cell is a formula', async ({ page }) => {
  const { name, file } = await exportAs(page, /CSV/);
  expect(name).toMatch(/^Usuarios, hoja \d{4}-\d{2}-\d{2}\.csv$/);
  const text = await readFile(file, 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  const { data, errors, meta } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(meta.delimiter).toBe(';');
  const [head, ...rows] = data;
  expect(head).toEqual(HEAD);
  expect(rows.map(([, email]) => email)).toEqual(EMAILS);
  expect(rows.map(([who]) => who)).toEqual(
    ['C', 'B', 'A'].map((letter) => `${letter}ndrea Hoja ${FORMULA}`),
  );
  for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+@\t\r\n-]/);
});

test('the parts of the XLSX hold real dates, text as text, and the head in view', async ({
  page,
}) => {
  const { file } = await exportAs(page, /XLSX/);
  const parts = unzipSync(new Uint8Array(await readFile(file)));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  expect(Object.keys(parts)).toContain('[Content_Types].xml');
  expect(sheet).not.toContain('<f>');
  expect(sheet).toContain('state="frozen"');
  expect(sheet).toContain('<autoFilter ref="A1:E4"/>');
  const cells = [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?: t="(\w+)")?>(.*?)<\/c>/g)];
  const texts = new Map(
    cells.map(([, place, type, inner]) => [
      place,
      { type: type ?? 'n', text: inner!.replaceAll(/<[^>]*>/g, '') },
    ]),
  );
  expect(['A1', 'B1', 'C1', 'D1', 'E1'].map((place) => texts.get(place)?.text)).toEqual(HEAD);
  expect(['B2', 'B3', 'B4'].map((place) => texts.get(place))).toEqual(
    EMAILS.map((text) => ({ type: 'inlineStr', text })),
  );
  const updated = texts.get('E2')!;
  expect(updated.type).toBe('n');
  // Days since 1900, as spreadsheets count: today in La Paz.
  expect(Math.abs(Number(updated.text) - (Date.now() / 86_400_000 + 25_569))).toBeLessThan(1.1);
});

test('LibreOffice opens the XLSX and finds the same', async ({ page }) => {
  const office = await officePath();
  test.skip(!office, 'LibreOffice is not installed here.');
  const { file } = await exportAs(page, /XLSX/);
  const folder = await mkdtemp(path.join(tmpdir(), 'kantuta-office-'));
  try {
    const args = [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      ...[
        '--infilter=Calc MS Excel 2007 XML',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):59,34,76',
      ],
      ...['--outdir', folder, file],
    ];
    await promisify(execFile)(office!, args);
    const text = await readFile(path.join(folder, `${path.parse(file).name}.csv`), 'utf8');
    const [head, ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    expect(head).toEqual(HEAD);
    expect(rows.map(([, email]) => email)).toEqual(EMAILS);
    expect(rows[0]![0]).toBe(`Cndrea Hoja ${FORMULA}`);
    expect(rows[0]![4]).toMatch(/\d{2,4}.*\d{1,2}:\d{2}/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('prints all rows of the filter, with their head, exact dates and no controls', async ({
  page,
}) => {
  await page.goto('/usuarios?estado=activos');
  await expect(page.getByRole('row').filter({ hasText: '@' }).first()).toBeVisible();
  const all = Number(await page.getByRole('table').getAttribute('aria-rowcount')) - 1;
  await page.evaluate(() => {
    window.print = () => window.dispatchEvent(new Event('beforeprint'));
  });
  await page.getByRole('button', { name: 'Exportar' }).click();
  await page.getByRole('menuitem', { name: 'Imprimir' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Usuarios, activos', { exact: true })).toBeVisible();
  await expect(page.getByText(new RegExp(`^${all} filas, impresas el `))).toBeVisible();
  // The head, and each of the rows: not those in view alone.
  await expect(page.getByRole('row')).toHaveCount(all + 1);
  await expect(page.getByRole('columnheader', { name: 'Actualizado' })).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toContainText(/\d{2}\/\d{2}\/\d{4}/);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  const pages = (await page.pdf()).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThan(3);
});

async function officePath(): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const file = path.join(folder, 'soffice');
    if (
      await access(file).then(
        () => true,
        () => false,
      )
    )
      return file;
  }
  return null;
}
