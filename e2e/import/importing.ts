import type { Page } from '@playwright/test';
import { comeSignedIn, expect } from '../test.ts';

/** Files of other programs, with what a good import finds in them. */
export const SHEETS = 'src/app/import/sheets/';
const HEADS = 'Nombres;Ap. Paterno;Ap. Materno;Nacimiento;Sexo;Mail;Cargo';

type SheetFile = string | { name: string; mimeType: string; buffer: Buffer };

/** A sheet with these rows. */
export function sheetOf(name: string, rows: readonly string[], heads = HEADS): SheetFile {
  const buffer = Buffer.from([heads, ...rows].join('\n'));
  return { name: `${name}.csv`, mimeType: 'text/csv', buffer };
}

/** One of people whom nobody knows yet, and who are like those of no other name. */
export function strangers(name: string, count: number): SheetFile {
  const month = String(1 + (name.length % 12)).padStart(2, '0');
  return sheetOf(
    name,
    Array.from(
      { length: count },
      (_, i) =>
        `${name}${letters(i)};Cerro ${name};Sajama;${1970 + i}-${month}-15;F;${name}${i}@nieve.bo;Cajero`,
    ),
  );
}

/** For names that differ: a number in one is asked about. */
export const letters = (number: number) => String.fromCharCode(97 + (number % 26)).repeat(3);

/** From the list, as people come. */
export async function open(page: Page, file: SheetFile): Promise<void> {
  await comeSignedIn(page, '/usuarios');
  await page.getByRole('link', { name: 'Importar' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Importar usuarios' })).toBeVisible();
  await page.getByLabel('Elegir archivo').setInputFiles(file);
}

/** As far as the last step. */
export async function review(page: Page, file: SheetFile): Promise<void> {
  await comeSignedIn(page, '/usuarios/importar');
  await page.getByLabel('Elegir archivo').setInputFiles(file);
  await goOn(page);
  await goOn(page);
}

export const goOn = (page: Page) => page.getByRole('button', { name: 'Continuar' }).click();

export const filter = (page: Page, name: string) =>
  page
    .getByRole('group', { name: 'Qué filas' })
    .getByRole('button', { name: new RegExp(`^${name}`) });

export async function edit(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${label}:`) }).click();
  await page.getByRole('textbox', { name: label }).fill(text);
  await page.getByRole('textbox', { name: label }).press('Enter');
}
