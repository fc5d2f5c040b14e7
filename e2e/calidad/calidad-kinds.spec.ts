import type { Page, Response } from '@playwright/test';
import { comeSignedIn, expect, test } from '../test.ts';

test.use({ dirt: true });

const kind = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Tipos de hallazgo' }).getByRole('link', { name });

/** How many findings of the kind are open, as the page says. */
async function countOf(page: Page, name: string): Promise<number> {
  await expect(kind(page, name)).toContainText(/\d/);
  return Number(/\d+$/.exec((await kind(page, name).innerText()).trim())![0]);
}

/** Lets the first of the kind be, with a reason, and takes that back. */
async function discardOne(page: Page, name: string): Promise<void> {
  const count = await countOf(page, name);
  const found = page.getByRole('region', { name });
  await found
    .getByRole('button', { name: /^Descartar/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Motivo').fill('Está bien así');
  await dialog.getByRole('button', { name: 'Descartar' }).click();
  await expect(page.getByText('Hallazgo descartado en este navegador.')).toBeVisible();
  await expect(kind(page, 'Descartados')).toContainText('1');
  if (count > 1) await expect(kind(page, name)).toContainText(new RegExp(`\\D${count - 1}$`));
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(kind(page, name)).toContainText(new RegExp(`\\D${count}$`));
}

const isWrite = (response: Response) => /^(PATCH|PUT)$/.test(response.request().method());

/** Mends the first that can be, and takes that back. */
async function mendOne(page: Page, name: string): Promise<void> {
  const count = await countOf(page, name);
  const found = page.getByRole('region', { name });
  await found
    .getByRole('button', { name: /^Corregir: / })
    .first()
    .click();
  await expect(page.getByText(/^Corregido: /)).toBeVisible();
  // Taken back on the server, too: other tests look at it.
  const back = page.waitForResponse(isWrite);
  await page.getByRole('button', { name: 'Deshacer' }).click();
  expect((await back).ok()).toBe(true);
  await expect(kind(page, name)).toContainText(new RegExp(`\\D${count}$`));
}

for (const [tipo, name] of [
  ['espacios', 'Espacios y mayúsculas'],
  ['generos', 'Géneros desconocidos'],
  ['nombres', 'Nombres para mostrar equivocados'],
] as const) {
  test(`${name}: one is let be, one is mended, and both are taken back`, async ({ page }) => {
    await comeSignedIn(page, `/calidad?tipo=${tipo}`);
    await discardOne(page, name);
    await mendOne(page, name);
  });
}

for (const [tipo, name] of [
  ['correos', 'Correos mal escritos'],
  ['fechas', 'Fechas improbables'],
  ['incompletas', 'Registros a medias'],
  ['administradores', 'Administradores'],
] as const) {
  test(`${name}: one is let be and taken back, and what can be done is said`, async ({ page }) => {
    await comeSignedIn(page, `/calidad?tipo=${tipo}`);
    await expect(page.getByRole('region', { name }).getByText(SAID[tipo])).toBeVisible();
    await discardOne(page, name);
  });
}

const SAID = {
  correos: /Un buzón en dos cuentas no se puede juntar/,
  fechas: /pregúntala y escríbela/,
  incompletas: /El servidor no puede unir/,
  administradores: /Da el rol a otra cuenta activa/,
};

test('people without an account are found where that is wanted, and it is remembered', async ({
  page,
}) => {
  await comeSignedIn(page, '/calidad');
  const name = 'Personas sin cuenta';
  await expect(kind(page, name)).toHaveCount(0);
  const wanted = page.getByRole('checkbox', { name });
  await wanted.press('Space');
  await kind(page, name).click();
  await discardOne(page, name);
  await page.reload();
  await expect(wanted).toBeChecked();
  await expect(page.getByRole('region', { name })).toBeVisible();
  await wanted.press('Space');
  await expect(kind(page, name)).toContainText(/cuenta$/);
});

test('what was discarded can be saved as a file, with its reason', async ({ page }) => {
  await comeSignedIn(page, '/calidad?tipo=generos');
  await page.getByRole('button', { name: 'Descartar: Género de Alex Sejas' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Motivo').fill('Así consta en su carnet');
  await dialog.getByRole('button', { name: 'Descartar' }).click();
  await kind(page, 'Descartados').click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exportar' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('Hallazgos descartados.csv');
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString('utf8')).toContain('Así consta en su carnet');
});
