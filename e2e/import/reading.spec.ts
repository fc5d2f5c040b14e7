import { comeSignedIn, expect, test } from '../test.ts';
import {
  edit,
  filter,
  goOn,
  letters,
  open,
  review,
  sheetOf,
  SHEETS,
  strangers,
} from './importing.ts';

test('what cannot be read is refused, with what to do', async ({ page }) => {
  await open(page, `${SHEETS}11b-con-clave.xlsx`);
  await expect(page.getByRole('alert')).toContainText('protegido con una contraseña');
  await page.getByLabel('Elegir archivo').setInputFiles(`${SHEETS}11c-bomba.xlsx`);
  await expect(page.getByRole('alert')).toContainText('demasiado grande');
  await expect(page.getByRole('button', { name: 'Continuar' })).toBeDisabled();
});

test('a sheet with its head alone says that nobody is below it', async ({ page }) => {
  await open(page, sheetOf('vacia', []));
  await expect(page.getByText('No hay ninguna fila debajo de los encabezados.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Continuar' })).toBeDisabled();
});

test('a page that calls itself .xls is read', async ({ page }) => {
  const rows = [
    'Nombres|Ap. Paterno|Nacimiento|Sexo|Mail|Cargo',
    'Saya|Pe&ntilde;a|15/01/1990|F|saya.xls@puna.bo|Cajera',
  ].map((row) => `<tr><td>${row.replaceAll('|', '</td><td>')}</td></tr>`);
  const buffer = Buffer.from(`<html><style>td{}</style><table>${rows.join('')}</table></html>`);
  await review(page, { name: 'Reporte.xls', mimeType: '', buffer });
  await expect(page.getByRole('button', { name: 'Primer apellido, fila 2: Peña' })).toBeVisible();
});

test('words that nobody knows are asked for first, and those that differ in case are not', async ({
  page,
}) => {
  const rows = ['CAJERO', 'Cajera', 'Portera'].map(
    (role, i) => `Voz${letters(i)};Cargo;Puna;15/01/199${i};F;v${i}@puna.bo;${role}`,
  );
  await open(page, sheetOf('cargos', rows));
  await goOn(page);
  const roles = page.getByRole('region', { name: 'Rol' });
  await expect(roles.getByText('No se sabe qué es una de estas palabras')).toBeVisible();
  await expect(roles.getByRole('combobox')).toHaveText(['Elige', 'Cajero', 'Marcarlas con error']);
  await roles.getByRole('combobox', { name: 'Rol Portera' }).click();
  await page.getByRole('option', { name: 'Cajero' }).click();
  await expect(roles.getByText('No se sabe')).toHaveCount(0);
  await goOn(page);
  await expect(page.getByRole('button', { name: 'Registrar 3 personas' })).toBeVisible();
});

test('dates of two forms are each read as they are, and one thing is asked', async ({ page }) => {
  const born = ['12/03/1998', '8/14/1997', '27/12/1994'];
  const rows = born.map(
    (date, i) => `Fecha${letters(i)};Doble;Forma;${date};F;f${i}@puna.bo;Cajero`,
  );
  await open(page, sheetOf('fechas', rows));
  await goOn(page);
  const dates = page.getByRole('region', { name: 'Fechas de nacimiento' });
  await expect(dates).toContainText('La columna mezcla dos formas');
  await expect(dates).not.toContainText('Ninguna fecha dice');
  await expect(dates.getByRole('radio', { name: 'Preguntar una por una' })).toBeChecked();
  await goOn(page);
  await expect(filter(page, 'Con error')).toContainText('1');
  await expect(
    page.getByText('«12/03/1998» puede ser dos fechas: 12 mar 1998 o 3 dic 1998.'),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Atrás' }).click();
  await dates.getByRole('radio', { name: /^Primero el día/ }).check();
  await goOn(page);
  await expect(filter(page, 'Nuevas')).toContainText('3');
  await expect(page.getByText('«8/14/1997» empieza por el mes: es el 14/08/1997.')).toBeVisible();
});

test('Back leads to the step before, and from the first one out of the page', async ({ page }) => {
  const goBack = () => page.evaluate(() => history.back());
  await open(page, strangers('vuelta', 2));
  await goOn(page);
  await goOn(page);
  await expect(filter(page, 'Nuevas')).toContainText('2');
  await goBack();
  await expect(page.getByRole('heading', { name: 'Columnas' })).toBeVisible();
  await goOn(page);
  await expect(filter(page, 'Nuevas')).toContainText('2');
  await goBack();
  await expect(page.getByRole('heading', { name: 'Columnas' })).toBeVisible();
  await goBack();
  await expect(page.getByRole('heading', { name: 'Lo que se leyó' })).toBeVisible();
  await expect(page).toHaveURL(/\/usuarios\/importar$/);
  await goBack();
  await page.getByRole('button', { name: 'Salir sin guardar' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Usuarios' })).toBeVisible();
});

/** Runs in the page: what this browser keeps of imports, and since when the last of it. */
async function keptOfImports() {
  const { localStorage, sessionStorage } = window;
  const stored = [localStorage, sessionStorage].map((one) => JSON.stringify({ ...one })).join();
  const opening = indexedDB.open('kantuta_import');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const { result: database } = opening;
  const reading = database.transaction('sheets').objectStore('sheets').getAll();
  await new Promise((resolve) => (reading.onsuccess = resolve));
  database.close();
  const sheets = reading.result as { since: number; sealed: ArrayBuffer }[];
  const texts = sheets.map(({ sealed }) => new TextDecoder('latin1').decode(sealed));
  return { text: stored + texts.join(), since: Math.max(0, ...sheets.map(({ since }) => since)) };
}

test('a reload in the review loses nothing of it, and nobody else reads it', async ({ page }) => {
  await open(page, strangers('efecinco', 3));
  await goOn(page);
  await page.getByRole('combobox', { name: 'Ap. Materno' }).click();
  await page.getByRole('option', { name: 'No usar' }).click();
  await goOn(page);
  const edited = Date.now();
  await edit(page, 'Correo electrónico, fila 2', 'seis@nieve.bo');
  const email = page.getByRole('button', { name: 'Correo electrónico, fila 2: seis@nieve.bo' });
  await expect(email).toBeVisible();
  await expect
    .poll(async () => (await page.evaluate(keptOfImports)).since)
    .toBeGreaterThanOrEqual(edited);
  expect((await page.evaluate(keptOfImports)).text).not.toMatch(/efecinco|seis@/);

  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(email).toBeVisible();
  await expect(page.getByText('efecinco.csv')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Segundo apellido, fila 2: vacía' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rol, fila 2: Cajero' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Registrar 3 personas' })).toBeEnabled();

  await page.getByRole('navigation').getByRole('link', { name: 'Correo' }).click();
  await page.getByRole('button', { name: 'Salir sin guardar' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Enviar correo' })).toBeVisible();
  await expect.poll(async () => (await page.evaluate(keptOfImports)).since).toBe(0);
  expect((await page.evaluate(keptOfImports)).text).not.toContain('kantuta_import');
  await page.goto('/usuarios/importar');
  await expect(page.getByRole('heading', { name: 'Archivo' })).toBeVisible();
  await expect(page.getByText('efecinco.csv')).toHaveCount(0);
});

test('a review without a network goes on by itself when it is back', async ({ page }) => {
  await comeSignedIn(page, '/usuarios/importar');
  await expect(page.getByRole('heading', { level: 1, name: 'Importar usuarios' })).toBeVisible();
  let isBroken = true;
  await page.route(/\/api\/(?:usuario|persona)$/, (route) =>
    isBroken ? route.abort('internetdisconnected') : route.fallback(),
  );
  await page.reload();
  await page.getByLabel('Elegir archivo').setInputFiles(strangers('red', 2));
  await goOn(page);
  await goOn(page);
  await expect(page.getByText(/^No se pudo leer quiénes están registrados/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Registrar/ })).toBeDisabled();
  isBroken = false;
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await expect(page.getByRole('button', { name: 'Registrar 2 personas' })).toBeEnabled();
});

test('one date that could be either is read day first, and asked about', async ({ page }) => {
  const rows = ['Ciro;Sola;Lipez;01/02/1971;M;ciro@sola.bo;Cajero'];
  await open(page, sheetOf('una-fecha', rows));
  await goOn(page);
  await expect(
    page.getByText(/Ninguna fecha dice si empieza por el día o por el mes/),
  ).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Primero el día/ })).toBeChecked();
  await goOn(page);
  await expect(filter(page, 'Nuevas')).toContainText('1');
  await expect(
    page.getByRole('button', { name: 'Fecha de nacimiento, fila 2: 01/02/1971' }),
  ).toBeVisible();
});
