import type { Page } from '@playwright/test';
import { comeSignedIn, expect, test } from './test.ts';

const HEADS = 'Nombres;Ap. Paterno;Ap. Materno;Nacimiento;Sexo;Mail;Cargo';
const QUESTION = '¿Salir sin las contraseñas?';

/** Reviews a sheet; each row is somebody whom nobody knows, and who is like nobody else. */
async function review(page: Page, name: string, rows: readonly string[]) {
  await comeSignedIn(page, '/usuarios/importar');
  const buffer = Buffer.from([HEADS, ...rows].join('\n'));
  const file = { name: `${name}.csv`, mimeType: 'text/csv', buffer };
  await page.getByLabel('Elegir archivo').setInputFiles(file);
  for (const _step of ['Archivo', 'Columnas']) {
    await page.getByRole('button', { name: 'Continuar' }).click();
  }
}

const credentials = (page: Page) => page.getByRole('heading', { name: /^Credenciales de 1 / });

test('what takes the place of new passwords asks first', async ({ page }) => {
  await review(page, 'olvido', [
    'Nayra;Olvido;Uyuni;1971-02-11;F;nayra.olvido@nieve.bo;Cajero',
    'Saturnina;Colcha;Rosas;1988-09-12;F;;Cajero',
  ]);
  await page.getByRole('button', { name: 'Registrar 1 persona' }).click();
  await expect(credentials(page)).toBeVisible();

  const question = page.getByRole('dialog', { name: QUESTION });
  for (const next of ['Corregirla ahora', 'Importar otro archivo']) {
    await page.getByRole('button', { name: next }).click();
    await question.getByRole('button', { name: 'Quedarme' }).click();
    await expect(question).toBeHidden();
    await expect(credentials(page)).toBeVisible();
  }

  // Whoever goes on without them finds them among the runs, as the question says.
  await page.getByRole('button', { name: 'Corregirla ahora' }).click();
  await expect(question).toContainText('Trabajos');
  await question.getByRole('button', { name: 'Salir sin ellas' }).click();
  await page.getByRole('button', { name: /^Correo electrónico, fila 3:/ }).click();
  const cell = page.getByRole('textbox', { name: 'Correo electrónico, fila 3' });
  await cell.fill('saturnina.colcha@nieve.bo');
  await cell.press('Enter');
  await page.getByRole('button', { name: 'Registrar 1 persona' }).click();
  await expect(credentials(page)).toBeVisible();
  await expect(page.getByText('saturnina.colcha@nieve.bo').first()).toBeAttached();

  // Taken along, nothing is asked.
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Descargar resultado' }).click();
  await download;
  await page.getByRole('button', { name: 'Importar otro archivo' }).click();
  await expect(page.getByLabel('Elegir archivo')).toBeAttached();

  await page.getByRole('link', { name: /^Trabajos/ }).click();
  await page
    .getByRole('link', { name: /^Registrar 1 persona/ })
    .last()
    .click();
  await page.getByRole('link', { name: /^Resultado y contraseñas/ }).click();
  await expect(credentials(page)).toBeVisible();
  await expect(page.getByText('nayra.olvido@nieve.bo').first()).toBeAttached();
});
