import type { Page } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { goOn, strangers } from './import/importing.ts';
import { act } from './row-actions.ts';
import { comeSignedIn, expect, requestBodies, test } from './test.ts';

test.use({ cold: true });

const EXPLANATION = 'puede que haya una versión nueva';

/** The addresses of the documents that the page loads from now on. The list grows by itself. */
function documents(page: Page): string[] {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loaded.push(new URL(request.url()).pathname);
  });
  return loaded;
}

/** Once the code for toasts is there: it is loaded some seconds after the start. */
async function loseNetwork(page: Page): Promise<void> {
  const name = await chunkWith('as Toasts');
  const came = () =>
    page.evaluate((script) => {
      const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return all.some((one) => one.name.endsWith(script) && one.responseEnd > 0);
    }, name);
  await expect.poll(came).toBe(true);
  await page.context().setOffline(true);
}

/** The lazy part that holds the mail form is gone, so many times: as after a deploy. */
const loseCorreo = (page: Page, times: number) => lose(page, 'Asunto', times);

async function chunkWith(what: string): Promise<string> {
  const names = (await readdir('dist')).filter((name) => /^chunk-.*\.js$/.test(name));
  const texts = await Promise.all(names.map((name) => readFile(`dist/${name}`, 'utf8')));
  return names.find((_, i) => texts[i]!.includes(what))!;
}

async function lose(page: Page, what: string, times: number): Promise<void> {
  const name = await chunkWith(what);
  // Asked for again, it has a query.
  await page.route(new RegExp(`/${name}(\\?|$)`), (route) =>
    times-- > 0 ? route.abort() : route.continue(),
  );
}

const goToCorreo = (page: Page) =>
  page.getByRole('navigation').getByRole('link', { name: 'Correo' }).click();

test('a page whose code is gone after a deploy is opened with one reload', async ({ page }) => {
  await comeSignedIn(page);
  await expect(page.getByRole('row').filter({ hasText: '@' }).first()).toBeVisible();
  await loseCorreo(page, 1);
  const loaded = documents(page);
  await goToCorreo(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Enviar correo' })).toBeVisible();
  await expect(page).toHaveURL(/\/correo$/);
  expect(loaded).toEqual(['/correo']);
});

test('a page whose code stays gone is explained after one reload', async ({ page, complaints }) => {
  await comeSignedIn(page);
  await expect(page.getByRole('row').filter({ hasText: '@' }).first()).toBeVisible();
  await loseCorreo(page, Infinity);
  const loaded = documents(page);
  await goToCorreo(page);
  await expect(page.getByText(EXPLANATION)).toBeVisible();
  await expect(page).toHaveURL(/\/correo$/);
  await page.getByRole('button', { name: 'Cerrar' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Usuarios' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Usuarios' })).toBeVisible();
  await goToCorreo(page);
  await expect(page.getByText(EXPLANATION)).toBeVisible();
  expect(loaded).toEqual(['/correo']);
  expect(complaints.splice(0)).toEqual(Array(2).fill(expect.stringContaining('imported module')));
});

test('whoever gives up what they typed gets the page, opened anew', async ({ page }) => {
  await comeSignedIn(page);
  await page.getByRole('link', { name: 'Registrar usuario' }).click();
  await page.getByLabel('Nombres').fill('Wara');
  await loseCorreo(page, 1);
  const loaded = documents(page);
  await goToCorreo(page);
  await page.getByRole('button', { name: 'Salir sin guardar' }).click();
  await expect(page.getByLabel('Asunto')).toBeVisible();
  expect(loaded).toEqual(['/correo']);
  await page.goto('/usuarios/registrar');
  await expect(page.getByLabel('Nombres')).toHaveValue('');
});

test('a question whose code is gone is put by the browser, each time', async ({ page }) => {
  await lose(page, 'as openConfirmDialog', Infinity);
  await comeSignedIn(page, '/usuarios?q=mamani');
  const answers = [false, true];
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void (answers[asked.length - 1] ? dialog.accept() : dialog.dismiss());
  });
  const active = page.getByRole('cell', { name: 'Activo', exact: true });
  const row = page.getByRole('row').filter({ has: active }).first();
  const name = await row.getByRole('rowheader').getByRole('link').innerText();
  await act(page, row, 'Desactivar');
  await expect.poll(() => asked.length).toBe(1);
  await act(page, row, 'Desactivar');
  await expect(page.getByText(`La cuenta de ${name} ahora está inactiva.`)).toBeVisible();
  expect(asked).toEqual(Array(2).fill(expect.stringContaining(name)));
});

test('where the list of a choice does not come it is said, and keys choose without it', async ({
  page,
  complaints,
}) => {
  // It is asked for beforehand, too, some seconds after the start.
  await lose(page, 'app-choosing-panel', Infinity);
  await comeSignedIn(page, '/personas/nueva');
  const gender = page.getByRole('combobox', { name: 'Género' });
  await gender.click();
  await expect(page.getByText(EXPLANATION)).toBeVisible();
  await expect(gender).toBeFocused();
  // Nothing of the list is needed for this.
  await gender.press('ArrowDown');
  await expect(gender).toHaveText('Femenino');
  await page.unrouteAll();
  await page.keyboard.press('Escape');
  await gender.click();
  await page.getByRole('option', { name: 'Masculino' }).click();
  await expect(gender).toHaveText('Masculino');
  expect(complaints.splice(0)).toContainEqual(expect.stringContaining('imported module'));
});

const CSV = `Nombres;Ap. Paterno;Ap. Materno;Nacimiento;Sexo;Mail;Cargo
Saya;Falta;Trozo;1984-03-15;F;saya.falta@nieve.bo;Cajero
`;
const chooseSheet = (page: Page) =>
  page
    .getByLabel('Elegir archivo')
    .setInputFiles({ name: 'una.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });

test('a sheet whose reader does not come is not called damaged', async ({ page, complaints }) => {
  await lose(page, 'MissingQuotes', Infinity);
  await comeSignedIn(page, '/usuarios/importar');
  await chooseSheet(page);
  await expect(page.getByText(EXPLANATION)).toBeVisible();
  await expect(page.getByText(/^Leyendo/)).toHaveCount(0);
  await expect(page.getByText('El archivo está dañado')).toHaveCount(0);
  await page.unrouteAll();
  await chooseSheet(page);
  await expect(page.getByText('1 fila con datos')).toBeVisible();
  expect(complaints.splice(0)).toContainEqual(expect.stringContaining('imported module'));
});

test('the review of an import that did not come is opened at the next press', async ({
  page,
  complaints,
}) => {
  await comeSignedIn(page, '/usuarios/importar');
  const choose = page.getByLabel('Elegir archivo');
  await expect(choose).toBeAttached();
  // It is asked for twice with the file, before anybody presses.
  await lose(page, '[["app-review-step"]]', 3);
  await choose.setInputFiles(strangers('Repetida', 2));
  await goOn(page);
  await goOn(page);
  await expect(page.getByText(EXPLANATION)).toBeVisible();
  await goOn(page);
  await expect(page.getByRole('button', { name: 'Registrar 2 personas' })).toBeVisible();
  complaints.length = 0;
});

test('nobody is registered where what hands over their passwords does not come', async ({
  page,
  complaints,
}) => {
  await lose(page, 'Las credenciales llegan', Infinity);
  await comeSignedIn(page, '/usuarios/importar');
  const registrations = requestBodies(page, 'POST', '/api/usuario/register');
  await chooseSheet(page);
  await page.getByRole('button', { name: 'Continuar' }).click();
  await page.getByRole('button', { name: 'Continuar' }).click();
  const register = page.getByRole('button', { name: 'Registrar 1 persona' });
  await register.click();
  await expect(page.getByText(EXPLANATION)).toBeVisible();
  await expect(register).toBeEnabled();
  expect(registrations).toEqual([]);
  await page.unrouteAll();
  await register.click();
  await expect(page.getByRole('heading', { name: /^Credenciales de/ })).toBeVisible();
  expect(registrations.length).toBe(1);
  expect(complaints.splice(0)).toContainEqual(expect.stringContaining('imported module'));
});

test('fields for what many rows lack come at the second press', async ({ page, complaints }) => {
  await lose(page, '"Crear los correos que faltan",1', Infinity);
  await comeSignedIn(page, '/usuarios/importar');
  const buffer = Buffer.from(CSV.replace('saya.falta@nieve.bo', ''));
  await page
    .getByLabel('Elegir archivo')
    .setInputFiles({ name: 'sin-correo.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Continuar' }).click();
  await page.getByRole('button', { name: 'Continuar' }).click();
  const create = async () => {
    await page.getByRole('button', { name: 'Arreglar' }).click();
    await page.getByRole('menuitem', { name: /^Crear los correos que faltan/ }).click();
  };
  await create();
  await expect(page.getByText(EXPLANATION)).toBeVisible();
  await page.unrouteAll();
  await create();
  const fields = page.getByRole('group', { name: 'Crear los correos que faltan' });
  await fields.getByRole('button', { name: 'Cerrar' }).click();
  await expect(fields).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Todas/ })).toBeFocused();
  expect(complaints.splice(0)).toContainEqual(expect.stringContaining('imported module'));
});

test('people are saved where what looks for duplicates does not come', async ({ page }) => {
  await lose(page, 'as PeopleIndex', Infinity);
  await comeSignedIn(page, '/personas/nueva');
  await page.getByLabel('Nombres').fill('Sayri');
  await page.getByLabel('Primer apellido').fill('Trozoperdido');
  await page.getByLabel('Fecha de nacimiento').fill('15/01/1990');
  const gender = page.getByRole('combobox', { name: 'Género' });
  await gender.press('ArrowDown');
  const sent = requestBodies(page, 'POST', '/api/persona');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('Trozoperdido').first()).toBeVisible();
  await expect.poll(() => sent.length).toBe(1);
});

test('the browser itself explains where no code can be loaded at all', async ({
  page,
  complaints,
}) => {
  // They are loaded some seconds after the start: not this time.
  await lose(page, 'as openConfirmDialog', Infinity);
  await lose(page, 'as Toasts', Infinity);
  await comeSignedIn(page);
  await page.getByRole('link', { name: 'Registrar usuario' }).click();
  await page.getByLabel('Nombres').fill('Wara');
  await page.route('**/chunk-*.js', (route) => route.abort());
  const said: string[] = [];
  page.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.accept();
  });
  await goToCorreo(page);
  const news = page.getByRole('alert').filter({ hasText: EXPLANATION });
  await expect(news).toBeVisible();
  // Where toasts are: not over the name of the app.
  const { y, height } = (await news.boundingBox())!;
  expect(y + height).toBeGreaterThan(0.9 * page.viewportSize()!.height);
  expect(said).toEqual([expect.stringContaining('¿Salir sin guardar?')]);
  expect(complaints.splice(0)).toEqual([expect.stringContaining('imported module')]);
});

test('a page that does not come without a network is opened when that is back', async ({
  page,
}) => {
  await comeSignedIn(page, '/usuarios?q=mamani');
  await page.getByRole('row').getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'Datos personales' })).toBeVisible();
  const email = await page.getByLabel('Correo electrónico').inputValue();
  await loseNetwork(page);
  await page.getByRole('link', { name: 'Escribir correo' }).click();
  const news = page.getByText('Se abrirá sola cuando vuelva la red.');
  await expect(news).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: 'Enviar correo' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(email);
  await expect(news).toBeHidden();
});

test('nobody is called back to a page that did not come', async ({ page }) => {
  await comeSignedIn(page, '/usuarios?q=mamani');
  await loseNetwork(page);
  await page.getByRole('row').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/usuarios\/\d+/);
  await goToCorreo(page);
  const news = page.getByText('Se abrirá sola cuando vuelva la red.');
  await expect(news).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/q=mamani$/);
  await expect(news).toBeHidden();
  await goToCorreo(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Trabajos' }).click();
  await expect(news).toHaveCount(1);
  await page.context().setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: 'Trabajos' })).toBeVisible();
});

test('whoever typed something opens the page that did not come by hand', async ({ page }) => {
  await comeSignedIn(page, '/personas/nueva');
  await page.getByLabel('Nombres').fill('Wara');
  await loseNetwork(page);
  await goToCorreo(page);
  await page.getByRole('button', { name: 'Salir sin guardar' }).click();
  await expect(page.getByText('Lo que escribiste sigue aquí')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByLabel('Nombres')).toHaveValue('Wara');
  await page.getByRole('button', { name: 'Abrir ahora' }).click();
  await page.getByRole('button', { name: 'Salir sin guardar' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Enviar correo' })).toBeVisible();
});

test('whoever registers without a network hears that nothing was sent', async ({ page }) => {
  await comeSignedIn(page, '/usuarios/registrar');
  await page.getByLabel('Nombres').fill('Wara');
  await page.getByLabel('Primer apellido').fill('Sinred');
  await page.getByLabel('Fecha de nacimiento').fill('15/01/1990');
  await page.getByRole('combobox', { name: 'Género' }).press('ArrowDown');
  await page.getByLabel('Correo electrónico').fill('wara.sinred@kantuta.bo');
  await page.getByLabel('Contraseña', { exact: true }).fill('una frase de prueba');
  await expect(page.getByRole('radio', { name: /^Cajero/ })).toBeChecked();
  const sent = requestBodies(page, 'POST', '/api/usuario/register');
  await loseNetwork(page);
  const register = page.getByRole('button', { name: 'Registrar', exact: true });
  await register.click();
  const failure = page.getByRole('alert').filter({ hasText: 'No hay conexión con el servidor.' });
  await expect(failure).toContainText('No se envió nada, y lo que escribiste se conserva.');
  expect(sent).toEqual([]);
  await page.context().setOffline(false);
  await register.click();
  await expect(page.getByRole('dialog', { name: /Wara Sinred/ })).toBeVisible();
  expect(sent.length).toBe(1);
});
