import type { Page } from '@playwright/test';
import { passwordsSent } from '../runs/people.ts';
import { comeSignedIn, expect, expectAccessible, requestBodies, test } from '../test.ts';
import { edit, filter, goOn, open, review, sheetOf, SHEETS, strangers } from './importing.ts';

const section = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Secciones' })
    .getByRole('link', { name: new RegExp(`^${name}`) });

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
  await page
    .getByRole('dialog', { name: '¿Registrar a un administrador?' })
    .getByRole('button', { name: 'Registrar 12 personas' })
    .click();
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

test('an import goes on after its tab died, and registers nobody twice @deployed', async ({
  page,
  backend,
}) => {
  test.slow();
  const count = 12;
  await review(page, strangers('muerte', count));
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

/** The import of four stands still after the first two: the others are not answered. */
async function registerTwoOfFour(page: Page) {
  let sent = 0;
  await page.route('**/api/usuario/register', (route) =>
    ++sent <= 2 ? route.fallback() : undefined,
  );
  await page.getByRole('button', { name: 'Registrar 4 personas' }).click();
  await expect(page.getByRole('heading', { name: 'Credenciales de 2 cuentas' })).toBeVisible();
}

test('an import whose tab was closed leads to the file again, and stays stopped', async ({
  page,
  context,
}) => {
  await review(page, strangers('cerrada', 4));
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
  await review(page, strangers('aplazo', 5));
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
  await review(page, strangers('otra', 2));
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
  await review(page, sheetOf('recarga', rows));
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

  // All is done: as long as the page is not left, its rows are there.
  await page.reload();
  await expect(page.getByText('1 fila quedó fuera y no se registró.')).toBeVisible();
  const again = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Descargar resultado' }).click();
  expect((await again).suggestedFilename()).toBe('recarga, resultado.xlsx');

  // Then they are on this machine no more, and nothing is offered that would be made of them.
  await section(page, 'Trabajos').click();
  await page.getByRole('heading', { level: 1, name: 'Trabajos' }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: /^Registrar 4 personas/ }).click();
  await page.getByRole('link', { name: 'Resultado de esta importación' }).click();
  await expect(page.getByRole('button', { name: 'Importar otro archivo' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Descargar resultado' })).toHaveCount(0);
});

test('pressed twice, a review is registered once', async ({ page }) => {
  const accounts = requestBodies(page, 'POST', '/api/usuario/register');
  await review(page, strangers('dosveces', 3));
  await page.getByRole('button', { name: 'Registrar 3 personas' }).dblclick();
  await expect(page.getByRole('heading', { name: /^Credenciales de 3/ })).toBeVisible();
  expect(accounts.length).toBe(3);

  page.once('dialog', (dialog) => void dialog.accept());
  const persons = requestBodies(page, 'POST', '/api/persona');
  await page.goto('/personas/importar');
  await page.getByLabel('Elegir archivo').setInputFiles(strangers('dosvecessola', 3));
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
  await page.getByLabel('Elegir archivo').setInputFiles(strangers('sincuenta', 3));
  await goOn(page);
  await goOn(page);
  await page.getByRole('button', { name: 'Registrar 3 personas' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Registrar 3 personas' })).toBeVisible();
  await expect(page.getByText('Terminado')).toBeVisible({ timeout: 60_000 });
});

test('an import that was taken back hands out no credentials @deployed', async ({ page }) => {
  await review(page, strangers('vuelta', 2));
  await page.getByRole('button', { name: 'Registrar 2 personas' }).click();
  const credentials = page.getByRole('heading', { name: /^Credenciales de 2/ });
  await expect(credentials).toBeVisible();
  await page.getByRole('button', { name: 'Deshacer las 2' }).click();
  const question = page.getByRole('dialog', { name: '¿Desactivar las 2 cuentas que se crearon?' });
  await expect(question.getByRole('checkbox', { name: 'Cerrar también su acceso' })).toBeVisible();
  await question.getByRole('button', { name: 'Desactivar' }).click();

  const withheld = page.getByText('2 cuentas están inactivas: sus contraseñas no se entregan.');
  const expectUndone = async () => {
    await expect(page.getByText('Se deshicieron 2 cambios.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Deshechas\s*2/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Hechas\s*0/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /^(Deshacer|Volver)/ })).toHaveCount(0);
    await expect(credentials).toHaveCount(0);
  };
  await expectUndone();
  await expect(withheld).toBeVisible();

  // Nothing is asked: there is nothing to be taken along.
  await page.getByRole('link', { name: /^Trabajos/ }).click();
  await page.getByRole('link', { name: /^Registrar 2 personas/ }).click();
  await expect(page.getByText(/^Deshecho ·/)).toBeVisible();
  await page.getByRole('link', { name: 'Resultado de esta importación', exact: true }).click();
  await expectUndone();
  await expect(withheld).toBeVisible();
  await page.reload();
  await expectUndone();
  await expect(page.getByText(/esta página no sabe la contraseña/)).toHaveCount(0);

  // What is taken back then is that.
  await page.goto('/trabajos');
  await page.getByRole('link', { name: 'Deshacer: Registrar 2 personas' }).click();
  await page.getByRole('button', { name: 'Volver a activar las 2' }).click();
  await page
    .getByRole('dialog', { name: '¿Volver a activar las 2?' })
    .getByRole('button', { name: 'Volver a activar' })
    .click();
  await expect(page.getByRole('heading', { name: 'Rehacer: Registrar 2 personas' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Deshacer las 2' })).toBeVisible();
});

test('taking an import back closes the accesses, where that is wanted @deployed', async ({
  page,
}) => {
  await review(page, strangers('cierre', 2));
  await page.getByRole('button', { name: 'Registrar 2 personas' }).click();
  await page.getByRole('button', { name: 'Deshacer las 2' }).click();
  const question = page.getByRole('dialog');
  await question.getByRole('checkbox', { name: 'Cerrar también su acceso' }).check();
  const passwords = passwordsSent(page);
  await question.getByRole('button', { name: 'Desactivar' }).click();
  await expect(page.getByText('Se deshicieron 2 cambios.')).toBeVisible();
  expect(new Set(passwords).size).toBe(2);

  // Whoever is active again needs another password: the ones of the import are gone.
  await page.getByRole('link', { name: /^Trabajos/ }).click();
  await page.getByRole('link', { name: 'Deshacer: Registrar 2 personas' }).click();
  await page.getByRole('button', { name: 'Volver a activar las 2' }).click();
  await expect(question).toContainText('2 personas no podrán ingresar todavía');
  await question.getByRole('button', { name: 'Volver a activar' }).click();
  await expect(page.getByText('2 personas no pueden ingresar todavía')).toBeVisible();
  await section(page, 'Trabajos').click();
  await page.getByRole('link', { name: /^Registrar 2 personas/ }).click();
  await page.getByRole('link', { name: /^Resultado/ }).click();
  await expect(page.getByRole('button', { name: 'Restablecer (2)' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Credenciales/ })).toHaveCount(0);
});
