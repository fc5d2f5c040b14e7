import type { Page } from '@playwright/test';
import { DEMO_ACCOUNTS, type DemoAccount } from '../local-backend/demo/demo-accounts.ts';
import { comeSignedIn, expect, expectAccessible, requestBodies, test } from './test.ts';

const SHEETS = 'src/app/import/sheets/';

const open = async (
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
) => {
  await comeSignedIn(page, '/usuarios');
  await page.getByRole('link', { name: 'Importar' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Importar usuarios' })).toBeVisible();
  await page.getByLabel('Elegir archivo').setInputFiles(file);
};
const goOn = (page: Page) => page.getByRole('button', { name: 'Continuar' }).click();
const filter = (page: Page, name: string) =>
  page
    .getByRole('group', { name: 'Qué filas' })
    .getByRole('button', { name: new RegExp(`^${name}`) });
const section = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Secciones' })
    .getByRole('link', { name: new RegExp(`^${name}`) });
const edit = async (page: Page, label: string, text: string) => {
  await page.getByRole('button', { name: new RegExp(`^${label}:`) }).click();
  await page.getByRole('textbox', { name: label }).fill(text);
  await page.getByRole('textbox', { name: label }).press('Enter');
};

/** The import of four stands still after the first two: the others are not answered. */
async function registerTwoOfFour(page: Page) {
  let sent = 0;
  await page.route('**/api/usuario/register', (route) =>
    ++sent <= 2 ? route.fallback() : undefined,
  );
  await page.getByRole('button', { name: 'Registrar 4 personas' }).click();
  await expect(page.getByRole('heading', { name: 'Credenciales de 2 cuentas' })).toBeVisible();
}

/** A sheet of people whom nobody knows yet, and who are like those of no other name. */
function csv(name: string, count: number) {
  const month = String(1 + (name.length % 12)).padStart(2, '0');
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `${name}${letters(i)};Cerro ${name};Sajama;${1970 + i}-${month}-15;F;${name}${i}@nieve.bo;Cajero`,
  );
  const text = ['Nombres;Ap. Paterno;Ap. Materno;Nacimiento;Sexo;Mail;Cargo', ...rows].join('\n');
  return { name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) };
}
const letters = (number: number) => String.fromCharCode(97 + (number % 26)).repeat(3);

test('a row is laid beside whom it is like, and decided there', async ({ page }) => {
  const { nombres, p_apellido, s_apellido } = DEMO_ACCOUNTS.encargada;
  const name = [nombres.toUpperCase(), p_apellido, s_apellido].join(';');
  const text = `Nombres;Ap. Paterno;Ap. Materno;Nacimiento;Sexo;Mail;Cargo
${name};15/01/1990;F;otra.ximena@kantuta.bo;Cajero
Uno;Solo;Nadie;15/01/1990;F;uno.solo@kantuta.bo;Cajero
`;
  await open(page, { name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await goOn(page);
  await goOn(page);
  await expect(filter(page, 'Posible duplicado')).toContainText('1');
  const beside = page.getByRole('button', { name: 'Comparar la fila 2' });
  await beside.click();
  const dialog = page.getByRole('dialog', { name: '¿Es la misma persona?' });
  await expect(dialog.getByRole('row', { name: /^Nombres/ })).toHaveText(
    /XIMENA ROSARIO\s*Ximena Rosario/,
  );
  await expect(dialog.getByRole('row', { name: /^Correo/ })).toContainText('encargada@kantuta.bo');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cerrar' }).click();
  await expect(beside).toBeFocused();
  await beside.click();
  await dialog.getByRole('button', { name: 'Es otra persona' }).click();
  await expect(filter(page, 'Nuevas')).toContainText('2');
});

test('on a phone what is wrong is at hand, and nothing is broken within a word', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 760 });
  const { nombres, p_apellido, s_apellido } = DEMO_ACCOUNTS.encargada;
  const name = [nombres, p_apellido, s_apellido].join(';');
  const text = `Nombres;Ap. Paterno;Ap. Materno;Nacimiento;Sexo;Mail;Cargo
Uno;Solo;Nadie;15/01/1990;F;;Cajero
${name};15/01/1990;F;otra.ximena@kantuta.bo;Cajero
`;
  await comeSignedIn(page, '/usuarios/importar');
  const buffer = Buffer.from(text);
  const file = { name: 'x.csv', mimeType: 'text/csv', buffer };
  await page.getByLabel('Elegir archivo').setInputFiles(file);
  await goOn(page);
  await goOn(page);
  const said = page.getByText('Falta: Correo electrónico.');
  const line = page.getByRole('row').filter({ has: said });
  const air = (await said.boundingBox())!.y - (await line.boundingBox())!.y;
  expect(air).toBeGreaterThan(6);
  await page.getByRole('button', { name: 'Corregir Correo electrónico, fila 2' }).click();
  const cell = page.getByRole('textbox', { name: 'Correo electrónico, fila 2' });
  await expect(cell).toBeFocused();
  await expect(cell).toBeInViewport({ ratio: 0.9 });
  await cell.fill('uno.solo@kantuta.bo');
  await cell.press('Enter');
  await expect(filter(page, 'Nuevas')).toContainText('1');

  await page.getByRole('button', { name: 'Comparar la fila 3' }).click();
  const domains = page.getByRole('dialog').getByText('kantuta.bo', { exact: true });
  await expect(domains).toHaveCount(2);
  for (const domain of await domains.all()) {
    expect(await domain.evaluate((part) => part.getClientRects().length)).toBe(1);
  }
});

test('on a phone both days of a date stand in one row, and choosing one corrects it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 760 });
  const born = ['12/03/1998', '8/14/1997', '27/12/1994'];
  const rows = born.map((date, i) => `Dos${letters(i)};Días;Puna;${date};F;d${i}@puna.bo;Cajero`);
  const heads = 'Nombres;Ap. Paterno;Ap. Materno;Nacimiento;Sexo;Mail;Cargo';
  const buffer = Buffer.from([heads, ...rows].join('\n'));
  await comeSignedIn(page, '/usuarios/importar');
  const file = { name: 'dias.csv', mimeType: 'text/csv', buffer };
  await page.getByLabel('Elegir archivo').setInputFiles(file);
  await goOn(page);
  await goOn(page);
  const either = page.getByRole('group', { name: 'Cuál de las dos fechas, fila 2' });
  const line = page.getByRole('row').filter({ has: either });
  const buttons = line.getByRole('button');
  await expect(buttons).toHaveText(['12/03/1998', '03/12/1998', 'Omitir']);
  const places = await buttons.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().y),
  );
  expect(new Set(places).size).toBe(1);
  await either.getByRole('button', { name: '03/12/1998' }).click();
  await expect(either).toHaveCount(0);
  await expect(
    page.getByRole('button', { name: 'Fecha de nacimiento, fila 2: 03/12/1998' }),
  ).toBeAttached();
});

test('dates of two forms are each read as they are, and one thing is asked', async ({ page }) => {
  const born = ['12/03/1998', '8/14/1997', '27/12/1994'];
  const rows = born.map(
    (date, i) => `Fecha${letters(i)};Doble;Forma;${date};F;f${i}@puna.bo;Cajero`,
  );
  const heads = 'Nombres;Ap. Paterno;Ap. Materno;Nacimiento;Sexo;Mail;Cargo';
  const buffer = Buffer.from([heads, ...rows].join('\n'));
  await open(page, { name: 'fechas.csv', mimeType: 'text/csv', buffer });
  await goOn(page);
  const dates = page.getByRole('region', { name: 'Fechas de nacimiento' });
  await expect(dates).toContainText('La columna mezcla dos formas');
  await expect(dates).not.toContainText('Ninguna fecha dice');
  await expect(dates.getByRole('radio', { name: 'Preguntar una por una' })).toBeChecked();
  await goOn(page);
  await expect(filter(page, 'Con error')).toContainText('1');
  await expect(page.getByText('«12/03/1998» puede ser dos fechas')).toBeVisible();

  await page.getByRole('button', { name: 'Atrás' }).click();
  await dates.getByRole('radio', { name: /^Primero el día/ }).check();
  await goOn(page);
  await expect(filter(page, 'Nuevas')).toContainText('3');
  await expect(page.getByText('«8/14/1997» empieza por el mes: es el 14/08/1997.')).toBeVisible();
});

test('corrected under a filter, a row hands the focus on to the next one', async ({ page }) => {
  const rows = ['', 'b@foco.bo', '', 'd@foco.bo'].map(
    (mail, i) => `Foco${letters(i)};Puma;Tika;${1961 + 9 * i}-05-1${i};F;${mail};`,
  );
  const heads = 'Nombres;Ap. Paterno;Ap. Materno;Nacimiento;Sexo;Mail;Cargo';
  const buffer = Buffer.from([heads, ...rows].join('\n'));
  await open(page, { name: 'foco.csv', mimeType: 'text/csv', buffer });
  await goOn(page);
  await goOn(page);
  await expect(filter(page, 'Con error')).toContainText('4');

  await page.getByRole('button', { name: 'Arreglar' }).click();
  await page.getByRole('menuitem', { name: 'Poner un rol donde falta (4 filas)' }).click();
  const roles = page.getByRole('group', { name: 'Poner un rol donde falta' });
  await expect(roles.getByRole('button', { name: 'Poner en 4 filas' })).toBeDisabled();
  await roles.getByRole('combobox', { name: 'Rol' }).click();
  await page.getByRole('option', { name: 'Cajero' }).click();
  await roles.getByRole('button', { name: 'Poner en 4 filas' }).click();
  await expect(filter(page, 'Todas')).toBeFocused();
  await expect(filter(page, 'Con error')).toContainText('2');
  await expect(page.getByRole('button', { name: 'Rol, fila 3: Cajero' })).toBeVisible();

  await filter(page, 'Con error').click();
  await edit(page, 'Correo electrónico, fila 2', 'a@foco.bo');
  await expect(
    page.getByRole('button', { name: 'Correo electrónico, fila 4: vacía' }),
  ).toBeFocused();
  await edit(page, 'Correo electrónico, fila 4', 'c@foco.bo');
  await expect(filter(page, 'Con error')).toBeFocused();
  await expect(page.getByText('Ya no queda ninguna fila aquí.')).toBeVisible();
});

test('what may be a slip has a filter of its own', async ({ page }) => {
  const { nombres, p_apellido, s_apellido } = DEMO_ACCOUNTS.encargada;
  const heads = 'Nombres;Ap. Paterno;Ap. Materno;Nacimiento;Sexo;Mail;Cargo';
  const rows = [
    'Ciro;Wara;Lipez;1971-04-10;M;ciro@duda.bo;Cajero',
    `${nombres};${p_apellido};${s_apellido};1971-08-31;F;ximena@duda.bo;Cajero`,
    'TERESA;Wara;Sabaya;1980-04-11;F;teresa@duda.bo;Cajero',
  ];
  const buffer = Buffer.from([heads, ...rows].join('\n'));
  await open(page, { name: 'dudas.csv', mimeType: 'text/csv', buffer });
  await goOn(page);
  await goOn(page);
  await expect(filter(page, 'Nuevas')).toContainText('3');
  await filter(page, 'Con dudas').click();
  await expect(page.getByRole('row', { name: /Ciro/ })).toHaveCount(0);
  await expect(
    page.getByText('Hay otra persona con este nombre completo, nacida el'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Usar la propuesta' }).click();
  await expect(page.getByRole('button', { name: 'Nombres, fila 3:' })).toBeFocused();
  await expect(filter(page, 'Con dudas')).toContainText('1');
});

test('names as nobody writes them are asked about, and mended at once', async ({ page }) => {
  const heads = 'Nombres;Ap. Paterno;Ap. Materno;Nacimiento;Sexo;Mail;Cargo';
  const rows = ['NELSON;HUANCAYO;PARINAS', 'teresa;Huancayo;Sabaya', 'Ciro;Huancayo;Lipez'].map(
    (names, i) => `${names};${1971 + 9 * i}-04-1${i};M;voz${i}@puna.bo;Cajero`,
  );
  const buffer = Buffer.from([heads, ...rows].join('\n'));
  await open(page, { name: 'voces.csv', mimeType: 'text/csv', buffer });
  await goOn(page);
  await goOn(page);
  await expect(page.getByText('«NELSON HUANCAYO PARINAS» está todo en mayúsculas.')).toBeVisible();
  await expect(page.getByText('«teresa» está todo en minúsculas.')).toBeVisible();
  await page.getByRole('button', { name: 'Usar la propuesta' }).first().click();
  await expect(
    page.getByRole('button', { name: 'Primer apellido, fila 2: Huancayo' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Deshacer' }).click();

  await page.getByRole('button', { name: 'Arreglar' }).click();
  await page.getByRole('menuitem', { name: 'Corregir mayúsculas y minúsculas (2 filas)' }).click();
  await expect(page.getByText(/está todo en/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Nombres, fila 3: Teresa' })).toBeVisible();
});

test('a sheet becomes accounts: read, corrected, registered, and recognised the next time @deployed', async ({
  page,
}) => {
  const file = `${SHEETS}01-nomina-libreoffice.xlsx`;
  await open(page, file);
  await expect(page.getByText('Fila 4: N° · Nombres')).toBeVisible();
  await goOn(page);
  await expect(page.getByRole('heading', { name: 'Columnas' })).toBeVisible();
  await goOn(page);

  await expect(filter(page, 'Todas')).toContainText('14');
  await expect(filter(page, 'Nuevas')).toContainText('11');
  await expect(filter(page, 'Con error')).toContainText('3');
  await expect(page.getByRole('button', { name: 'Registrar 11 personas' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Usar la propuesta' }).click();
  await edit(page, 'Fecha de nacimiento, fila 13', '03/05/1991');
  await expect(filter(page, 'Nuevas')).toContainText('13');
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(filter(page, 'Nuevas')).toContainText('12');

  const registrations = requestBodies(page, 'POST', '/api/usuario/register');
  await page.getByRole('button', { name: 'Registrar 12 personas' }).click();
  await expect(
    page.getByRole('heading', { name: 'Credenciales de 12 cuentas nuevas' }),
  ).toBeVisible({
    timeout: 60_000,
  });
  // Where a second surname is demanded, the first refusal makes nothing and is sent once more.
  expect(new Set(registrations.map(({ email }) => email)).size).toBe(12);
  expect(new Set(registrations.map(({ password }) => password)).size).toBe(12);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Descargar resultado' }).click();
  const result = await (await download).path();

  await page.getByRole('navigation').getByRole('link', { name: 'Calidad de datos' }).click();
  await page.getByRole('checkbox', { name: 'Cuentas sin cambios desde su importación' }).check();
  const untouched = page.getByRole('region', { name: 'Cuentas sin cambios desde su importación' });
  await expect(untouched.getByText('12', { exact: true })).toBeVisible();
  await expect(untouched.getByText(/^Una importación la creó el/)).toHaveCount(12);

  await page.goto('/usuarios/importar');
  await page.getByLabel('Elegir archivo').setInputFiles({
    name: 'resultado.xlsx',
    mimeType: '',
    buffer: await import('node:fs/promises').then(({ readFile }) => readFile(result)),
  });
  await goOn(page);
  await goOn(page);
  await expect(filter(page, 'Ya están')).toContainText('12');
  await expect(page.getByRole('button', { name: 'Registrar 0 personas' })).toBeDisabled();
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
  await open(page, csv('efecinco', 3));
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

test('Back leads to the step before, and from the first one out of the page', async ({ page }) => {
  const goBack = () => page.evaluate(() => history.back());
  await open(page, csv('vuelta', 2));
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

test('what cannot be read is refused, with what to do', async ({ page }) => {
  await open(page, `${SHEETS}11b-con-clave.xlsx`);
  await expect(page.getByRole('alert')).toContainText('protegido con una contraseña');
  await page.getByLabel('Elegir archivo').setInputFiles(`${SHEETS}11c-bomba.xlsx`);
  await expect(page.getByRole('alert')).toContainText('demasiado grande');
  await expect(page.getByRole('button', { name: 'Continuar' })).toBeDisabled();
});

test('a sheet with its head alone says that nobody is below it', async ({ page }) => {
  const buffer = Buffer.from('Nombres;Ap. Paterno;Ap. Materno;Nacimiento;Sexo;Mail;Cargo');
  await open(page, { name: 'vacia.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByText('No hay ninguna fila debajo de los encabezados.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Continuar' })).toBeDisabled();
});

test('where all are on record it is said that nothing is to be done', async ({ page }) => {
  const { nombres, p_apellido, s_apellido, fecha_nacimiento } = DEMO_ACCOUNTS.encargada;
  const who = [nombres, p_apellido, s_apellido, fecha_nacimiento, 'F', 'encargada@kantuta.bo'];
  const buffer = Buffer.from(
    `Nombres;Ap. Paterno;Ap. Materno;Nacimiento;Sexo;Mail\n${who.join(';')}`,
  );
  await open(page, { name: 'conocida.csv', mimeType: 'text/csv', buffer });
  await goOn(page);
  await goOn(page);
  const said = page.getByRole('status').filter({ hasText: 'No hay nada que registrar.' });
  await expect(said).toContainText('1 ya está.');
  await expect(page.getByRole('button', { name: 'Registrar 0 personas' })).toBeDisabled();
});

test('a review without a network goes on by itself when it is back', async ({ page }) => {
  await comeSignedIn(page, '/usuarios/importar');
  await expect(page.getByRole('heading', { level: 1, name: 'Importar usuarios' })).toBeVisible();
  let isBroken = true;
  await page.route(/\/api\/(?:usuario|persona)$/, (route) =>
    isBroken ? route.abort('internetdisconnected') : route.fallback(),
  );
  await page.reload();
  await page.getByLabel('Elegir archivo').setInputFiles(csv('red', 2));
  await goOn(page);
  await goOn(page);
  await expect(page.getByText(/^No se pudo leer quiénes están registrados/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Registrar/ })).toBeDisabled();
  isBroken = false;
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await expect(page.getByRole('button', { name: 'Registrar 2 personas' })).toBeEnabled();
});

test('who is on record otherwise than the sheet says is counted, and shown alone', async ({
  page,
}) => {
  const { encargada, cajero } = DEMO_ACCOUNTS;
  const row = ({ nombres, p_apellido, s_apellido, genero, email }: DemoAccount, born: string) =>
    [nombres, p_apellido, s_apellido, born, genero, email].join(';');
  const text = `Nombres;Ap. Paterno;Ap. Materno;Nacimiento;Sexo;Mail
${row(encargada, '1991-01-15')}
${row(cajero, cajero.fecha_nacimiento)}
`;
  await open(page, { name: 'otra-fecha.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await goOn(page);
  await goOn(page);
  const said = page.getByRole('status').filter({ hasText: 'No hay nada que registrar.' });
  await expect(said).toContainText('2 ya están, 1 con diferencias.');
  await expect(filter(page, 'Con diferencias')).toContainText('1');
  await filter(page, 'Con diferencias').click();
  await expect(page.getByText(/^Ya está, pero «Fecha de nacimiento» es/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Nombres, fila 2:/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Nombres, fila 3:/ })).toHaveCount(0);
});

test('a page that calls itself .xls is read', async ({ page }) => {
  const rows = [
    'Nombres|Ap. Paterno|Nacimiento|Sexo|Mail|Cargo',
    'Saya|Pe&ntilde;a|15/01/1990|F|saya.xls@puna.bo|Cajera',
  ].map((row) => `<tr><td>${row.replaceAll('|', '</td><td>')}</td></tr>`);
  const buffer = Buffer.from(`<html><style>td{}</style><table>${rows.join('')}</table></html>`);
  await open(page, { name: 'Reporte.xls', mimeType: '', buffer });
  await goOn(page);
  await goOn(page);
  await expect(page.getByRole('button', { name: 'Primer apellido, fila 2: Peña' })).toBeVisible();
});

test('words that nobody knows are asked for first, and those that differ in case are not', async ({
  page,
}) => {
  const rows = ['CAJERO', 'Cajera', 'Portera'].map(
    (role, i) => `Voz${letters(i)};Cargo;Puna;15/01/199${i};F;v${i}@puna.bo;${role}`,
  );
  const heads = 'Nombres;Ap. Paterno;Ap. Materno;Nacimiento;Sexo;Mail;Cargo';
  const buffer = Buffer.from([heads, ...rows].join('\n'));
  await open(page, { name: 'cargos.csv', mimeType: 'text/csv', buffer });
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

test('an import goes on after its tab died, and registers nobody twice @deployed', async ({
  page,
  backend,
}) => {
  test.slow();
  const count = 12;
  await open(page, csv('muerte', count));
  await goOn(page);
  await goOn(page);
  // One answer in ten is lost on its way back.
  let sent = 0;
  await page.route('**/api/usuario/register', async (route) => {
    sent++;
    const answer = await route.fetch().catch(() => null);
    if (sent % 10 === 0 || !answer) await route.abort('connectionreset');
    else await route.fulfill({ response: answer }).catch(() => undefined);
  });
  await page.getByRole('button', { name: `Registrar ${count} personas` }).click();
  for (let death = 1; death <= 4; death++) {
    await expect(page.getByRole('progressbar')).toBeVisible();
    await expect
      .poll(() => sent, { timeout: 60_000 })
      .toBeGreaterThanOrEqual(Math.min(2 * death, count - 2));
    page.once('dialog', (dialog) => void dialog.accept());
    await page.goto('/trabajos');
    await page.reload();
    await page.getByRole('link', { name: /^Registrar 12 personas/ }).click();
    await page.getByRole('button', { name: 'Continuar' }).click();
  }
  await expect(page.getByText('Terminado')).toBeVisible({ timeout: 120_000 });

  const token = await page.evaluate(() => localStorage.getItem('access_token'));
  const answer = await page.request.get(`${backend.url}/api/usuario`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { data } = (await answer.json()) as { data: { email: string }[] };
  const made = data.filter(({ email }) => email.startsWith('muerte'));
  expect(made.length).toBe(count);
});

test('an import whose tab was closed leads to the file again, and stays stopped', async ({
  page,
  context,
}) => {
  await open(page, csv('cerrada', 4));
  await goOn(page);
  await goOn(page);
  await registerTwoOfFour(page);
  await page.close();

  const other = await context.newPage();
  await other.goto('/trabajos');
  await other.getByRole('link', { name: /^Registrar 4 personas/ }).click();
  const again = other.getByRole('link', { name: 'Importar el archivo otra vez' });
  await expect(again).toBeVisible();
  // Nothing of it can go on here.
  await expect(section(other, 'Trabajos')).not.toContainText('en pausa');
  await expect(other.getByText('solo en la pestaña en que empezó')).toBeVisible();
  await expect(other.getByRole('button', { name: 'Continuar' })).toHaveCount(0);
  await other.getByRole('button', { name: 'Detener' }).click();
  await expect(other.getByText(/^Detenido/)).toBeVisible();
  await expect(other.getByRole('button', { name: /^(Continuar|Comprobar)/ })).toHaveCount(0);
  await again.click();
  await expect(other).toHaveURL(/\/usuarios\/importar$/);
  await expect(other.getByLabel('Elegir archivo')).toBeAttached();
  await other.getByRole('link', { name: /^Trabajos/ }).click();
  await expect(other.getByText('Detenido')).toBeVisible();
});

test('an import that waits says for what, and its buttons stay where they are', async ({
  page,
}) => {
  await open(page, csv('aplazo', 5));
  await goOn(page);
  await goOn(page);
  let begin!: () => void;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  await page.route('**/api/usuario/register', async (route) => {
    await begun;
    const { email } = route.request().postDataJSON() as { email: string };
    if (/[34]@/.test(email)) await route.fulfill({ status: 500, json: { message: 'boom' } });
    else await route.fallback();
  });
  const place = async (name: string) =>
    (await page.getByRole('button', { name, exact: true }).boundingBox())!.y;
  await page.getByRole('button', { name: 'Registrar 5 personas' }).click();
  await expect(page.getByRole('heading', { name: 'Las credenciales llegan aquí' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Descargar resultado' })).toBeDisabled();
  const before = await place('Pausar');
  begin();
  const done = page.getByRole('heading', { name: 'Credenciales de 3 cuentas nuevas' });
  await expect(done).toBeVisible();
  const wait = page.getByText(/^2 sin saber: se comprueban otra vez en/);
  await expect(wait).toBeVisible();
  await expect(page.getByText(/^\d+ s$/)).toBeVisible();
  await expect(page.getByText(/^Quedan unos/)).toHaveCount(0);
  await expect(page.getByText(/el servidor respondió con un error/)).toHaveCount(2);
  expect(await place('Pausar')).toBe(before);
  await page.getByRole('button', { name: 'Pausar' }).click();
  await expect(page.getByText('En pausa').first()).toBeVisible();
  expect(await place('Continuar')).toBe(before);
});

test('a tab that only looks on says where the credentials are', async ({ page }) => {
  await open(page, csv('otra', 2));
  await goOn(page);
  await goOn(page);
  let begin!: () => void;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  await page.route('**/api/usuario/register', async (route) => {
    await begun;
    await route.fallback();
  });
  await page.getByRole('button', { name: 'Registrar 2 personas' }).click();
  await expect(page.getByRole('heading', { name: 'Las credenciales llegan aquí' })).toBeVisible();

  // One that was opened by it knows all that a tab's session keeps, as a duplicate does.
  const opened = page.waitForEvent('popup');
  await page.evaluate(() => void window.open(location.href));
  const other = await opened;
  await expect(other.getByText('Las credenciales están en otra pestaña:')).toBeVisible();
  await expect(other.getByRole('heading', { name: 'Las credenciales llegan aquí' })).toHaveCount(0);
  begin();
  await expect(page.getByRole('heading', { name: 'Credenciales de 2 cuentas' })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Importar otro archivo' })).toBeVisible();
  await expect(other.getByText('Las credenciales están en otra pestaña:')).toBeVisible();
});

/** Runs in the page: whether the first step is ever seen. */
function noteSteps(): void {
  new MutationObserver(() => {
    if (document.querySelector('app-file-step')) document.documentElement.dataset['sawSteps'] = '';
  }).observe(document, { childList: true, subtree: true });
}

test('the result waits through a reload, with the rows that were left out', async ({ page }) => {
  const mails = [...['wara', 'yola', 'rufina', 'zenaida'].map((one) => `${one}@puna.bo`), ''];
  const rows = ['Wara;Puna', 'Yola;Salinas', 'Rufina;Cóndor', 'Zenaida;Lluvia', 'Nadie;Correo'].map(
    (name, i) => `${name};Illampu;${1961 + 7 * i}-0${i + 2}-2${i};F;${mails[i]};Cajero`,
  );
  const heads = 'Nombres;Ap. Paterno;Ap. Materno;Nacimiento;Sexo;Mail;Cargo';
  const buffer = Buffer.from([heads, ...rows].join('\n'));
  await open(page, { name: 'recarga.csv', mimeType: 'text/csv', buffer });
  await goOn(page);
  await goOn(page);
  await registerTwoOfFour(page);
  await expect(page).toHaveURL(/\/usuarios\/importar\?trabajo=/);
  await expect(page.getByText('1 fila quedó fuera y no se registró.')).toBeVisible();
  await page.addInitScript(noteSteps);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText('1 fila quedó fuera y no se registró.')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.dataset['sawSteps'])).toBeUndefined();
  await expect(section(page, 'Trabajos')).toContainText('en pausa');
  await page.unrouteAll();

  // By way of the runs, as somebody comes who closed the page.
  await page.goto('/trabajos');
  await page.getByRole('link', { name: /^Registrar 4 personas/ }).click();
  await page.getByRole('link', { name: 'Resultado de esta importación' }).click();
  // Before anybody lets it go on: who was made by then has a password that nobody has.
  const lost = page.getByText('De 2 cuentas esta página no sabe la contraseña.');
  await expect(lost).toBeVisible();
  // They never were before.
  await expect(page.getByRole('button', { name: 'Restablecer (2)' })).toBeVisible();
  // Whoever was not reached is named as the sheet names them.
  await expect(page.getByText('Rufina Cóndor Illampu')).toBeVisible();
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByRole('heading', { name: /^Credenciales de/ })).toBeVisible();
  await expect(page.getByText(/cuentas? esta página no sabe la contraseña/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Wara Puna Illampu' }).first()).toBeVisible();
  await expect(page.getByText('1 fila quedó fuera y no se registró.')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Descargar resultado' }).click();
  expect((await download).suggestedFilename()).toBe('recarga, resultado.xlsx');
});

test('pressed twice, a review is registered once', async ({ page }) => {
  const accounts = requestBodies(page, 'POST', '/api/usuario/register');
  await open(page, csv('dosveces', 3));
  await goOn(page);
  await goOn(page);
  await page.getByRole('button', { name: 'Registrar 3 personas' }).dblclick();
  await expect(page.getByRole('heading', { name: /^Credenciales de 3/ })).toBeVisible();
  expect(accounts.length).toBe(3);

  page.once('dialog', (dialog) => void dialog.accept());
  const persons = requestBodies(page, 'POST', '/api/persona');
  await page.goto('/personas/importar');
  await page.getByLabel('Elegir archivo').setInputFiles(csv('dosvecessola', 3));
  await goOn(page);
  await goOn(page);
  await page.getByRole('button', { name: 'Registrar 3 personas' }).dblclick();
  await expect(page.getByText('Terminado')).toBeVisible({ timeout: 60_000 });
  expect(persons.length).toBe(3);
  await page.goto('/trabajos');
  await expect(page.getByRole('link', { name: /^Registrar 3 personas/ })).toHaveCount(2);
});

test('persons without accounts are put on record @deployed', async ({ page }) => {
  await comeSignedIn(page, '/personas');
  await page.getByRole('link', { name: 'Importar' }).click();
  await page.getByLabel('Elegir archivo').setInputFiles(csv('sincuenta', 3));
  await goOn(page);
  await goOn(page);
  await page.getByRole('button', { name: 'Registrar 3 personas' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Registrar 3 personas' })).toBeVisible();
  await expect(page.getByText('Terminado')).toBeVisible({ timeout: 60_000 });
});
