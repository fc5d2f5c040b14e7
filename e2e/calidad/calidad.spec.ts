import type { Locator, Page } from '@playwright/test';
import { comeSignedIn, expect, expectAccessible, requestBodies, test } from '../test.ts';

test.use({ dirt: true });

const KINDS = [
  'Posibles duplicados',
  'Espacios y mayúsculas',
  'Correos mal escritos',
  'Fechas improbables',
  'Géneros desconocidos',
  'Nombres para mostrar equivocados',
  'Registros a medias',
  'Administradores',
];

const group = (page: Page, name: string) => page.getByRole('region', { name });
const kind = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Tipos de hallazgo' }).getByRole('link', { name });

test('finds one of each kind, and says so beside the section @deployed', async ({ page }) => {
  await comeSignedIn(page, '/calidad');
  // Deployed backends leave the roles out of the list: they are read for it.
  for (const name of KINDS) await expect(group(page, name)).toBeVisible();
  await expect(page.getByText(/Leyendo roles/)).toHaveCount(0);
  const sentence = page.getByText(/^\d+ hallazgos en \d+ personas$/);
  const section = page.getByRole('link', { name: 'Calidad de datos' });
  const counted = async (text: Locator) => /\d+/.exec(await text.innerText())?.[0];
  await expect.poll(async () => (await counted(section)) === (await counted(sentence))).toBe(true);
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 760 });
  await expectAccessible(page);
});

test('mends one, and takes it back @deployed', async ({ page }) => {
  await comeSignedIn(page, '/calidad?tipo=correos');
  const patches = requestBodies(page, 'PATCH', '/api/usuario');
  const mend = page.getByRole('button', { name: 'Corregir: Correo electrónico de Elena' });
  await mend.press('Enter');
  await expect(page.getByText(/^Corregido: Correo electrónico/)).toBeVisible();
  await expect(mend).toBeHidden();
  // It is gone with its row: on to the next.
  await expect(group(page, 'Correos mal escritos').locator(':focus')).toBeVisible();
  await page.getByRole('button', { name: 'Deshacer' }).press('Enter');
  await expect(mend).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(patches).toEqual([
    { email: 'elena.torrez@gmail.com', estado: true },
    { email: 'elena.torrez@gmial.com', estado: true },
  ]);
});

test('a correction of one is found later, and taken back then', async ({ page }) => {
  await comeSignedIn(page, '/calidad?tipo=correos');
  const mend = page.getByRole('button', { name: 'Corregir: Correo electrónico de Elena' });
  await mend.click();
  await expect(page.getByText(/^Corregido: Correo electrónico/)).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Trabajos' }).click();
  const run = page.getByRole('listitem').filter({ hasText: 'Corregir: Correo electrónico' });
  await expect(run).toContainText('Elena');
  await run.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: /^Corregir/ })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Deshacer', exact: true }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Deshacer' }).click();
  // Another page, with another heading: what was pressed is gone.
  await expect(page.getByRole('heading', { level: 1, name: /^Deshacer/ })).toBeFocused();
  await expect(page.getByRole('button', { name: /^Hechas/ })).toContainText('1');
  await page.getByRole('navigation').getByRole('link', { name: 'Calidad de datos' }).click();
  await expect(page.getByRole('button', { name: /^Corregir: Correo/ }).first()).toBeVisible();
});

test('mends all of a kind by a run, and takes it back @deployed', async ({ page }) => {
  await comeSignedIn(page, '/calidad?tipo=nombres');
  await page.getByRole('button', { name: 'Corregir los 4' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Karina Villaroel')).toBeVisible();
  await expect(dialog.getByText('Fidelia de la Quintana', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Corregir 4' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Calidad de datos' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Calidad de datos' })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Deshacer las 4' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Deshacer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Deshacer/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Volver a corregir las 4' })).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Calidad de datos' }).click();
  await expect(kind(page, 'Nombres para mostrar equivocados')).toContainText('4');
});

test('lets a finding be, with a reason, until it is taken back', async ({ page }) => {
  await comeSignedIn(page, '/calidad?tipo=generos');
  const discard = page.getByRole('button', { name: 'Descartar: Género de Alex Sejas' });
  await discard.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Descartar' }).click();
  await expect(dialog.getByText('Escribe por qué está bien así.')).toBeVisible();
  await dialog.getByLabel('Motivo').fill('Así consta en su carnet');
  await dialog.getByRole('button', { name: 'Descartar' }).click();
  // Behind the dialog all is hidden: what was kept is what counts.
  await expect(kind(page, 'Descartados')).toContainText('1');
  await expect(discard).toBeHidden();
  await page.reload();
  await expect(kind(page, 'Descartados')).toContainText('1');
  await expect(discard).toBeHidden();
  await kind(page, 'Descartados').click();
  await expect(page.getByText('Así consta en su carnet')).toBeVisible();
  await page.getByRole('button', { name: 'Recuperar el hallazgo de Alex Sejas' }).click();
  await kind(page, 'Géneros desconocidos').click();
  await expect(discard).toBeVisible();
});

/** Of the two pairs the one that says this. */
async function openPair(page: Page, text: string): Promise<Locator> {
  await comeSignedIn(page, '/calidad?tipo=duplicados');
  const pair = group(page, 'Posibles duplicados');
  await expect(pair.getByText('Casi seguro')).toBeVisible();
  await turnTo(pair, text);
  return pair;
}

async function turnTo(pair: Locator, text: string): Promise<void> {
  const said = pair.getByText(text).first();
  await expect(async () => {
    if (!(await said.isVisible()))
      await pair.getByRole('button', { name: 'Par siguiente' }).click();
    await expect(said).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test('keeps one of two with what is taken over from the other, and takes it back', async ({
  page,
}) => {
  const pair = await openPair(page, 'Rrocha');
  const puts = requestBodies(page, 'PUT', '/api/persona');
  const patches = requestBodies(page, 'PATCH', '/api/usuario');
  const places = async () =>
    Promise.all(
      (await pair.getByRole('link', { name: 'Abrir' }).all()).map((link) =>
        link.getAttribute('href'),
      ),
    );
  const before = await places();
  const lines = await pair.getByText('Nacimiento', { exact: true }).all();
  const tops = await Promise.all(lines.map(async (line) => (await line.boundingBox())!.y));
  expect(tops).toEqual([tops[0]!, tops[0]!]);
  const taking = pair.getByRole('button', { name: /^Tomar Segundo apellido/ });
  await taking.click();
  await expect(pair.locator('ins', { hasText: /^R+ocha$/ })).toBeVisible();
  await pair.getByRole('button', { name: 'Conservar la elegida' }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('Segundo apellido');
  await expect(question).toContainText('cierra después su acceso en «Revisión de accesos»');
  await question.getByRole('button', { name: 'Conservar' }).click();
  await expect(page.getByText(/^Se conservó a Lidia/)).toBeVisible();
  await expect(pair.getByText('Zenteno')).toHaveCount(0);
  expect(puts).toHaveLength(1);
  expect(patches).toEqual([{ estado: false }]);
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(kind(page, 'Posibles duplicados')).toContainText('2');
  await expect(pair.getByText('Rrocha').first()).toBeVisible();
  await expect.poll(places).toEqual(before);
  await expect(pair.getByRole('radio').first()).toBeChecked();
  await expect(taking).toHaveAttribute('aria-pressed', 'true');
});

test('lets a pair be where there is nothing to change: half of it has no account', async ({
  page,
}) => {
  const pair = await openPair(page, 'sin cuenta');
  await expect(pair.getByRole('button', { name: 'Conservar la elegida' })).toHaveCount(0);
  await pair.getByRole('button', { name: 'Descartar' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Motivo').fill('Quedó de un registro que falló');
  await dialog.getByRole('button', { name: 'Descartar' }).click();
  await expect(kind(page, 'Posibles duplicados')).toContainText('1');
  await expect(pair.getByText('sin cuenta')).toHaveCount(0);
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(kind(page, 'Posibles duplicados')).toContainText('2');
  await expect(pair.getByText('sin cuenta').first()).toBeVisible();
});

test('confirms accesses person by person, and remembers it', async ({ page }) => {
  await comeSignedIn(page, '/calidad');
  await page.getByRole('link', { name: 'Revisión de accesos' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Revisión de accesos' })).toBeVisible();
  const marisabel = page.getByRole('checkbox', { name: /^Marisabel Oropeza/ });
  await expect(marisabel).toBeEnabled();
  await marisabel.press('Space');
  await expect(page.getByText(/\b1 de \d+ confirmados/)).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(marisabel).toBeChecked();
  await page.getByLabel('Buscar').fill('operador');
  await expect(page).toHaveURL(/q=operador/);
  await page.getByRole('button', { name: /^Confirmar activos \(\d+\) en Operador$/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Confirmar los/ })
    .click();
  await expect(page.getByText(/\b1 de \d+ confirmados/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(page.getByText(/\b1 de \d+ confirmados/)).toBeVisible();
});

test('what a record could be mended with goes into its field, and is saved there', async ({
  page,
}) => {
  await comeSignedIn(page, '/calidad?tipo=correos');
  await page.getByRole('link', { name: 'Elena Torrez Aliaga', exact: true }).click();
  const patches = requestBodies(page, 'PATCH', '/api/usuario');
  const remedy = page.getByRole('button', { name: 'Corregir a «elena.torrez@gmail.com»' });
  await remedy.click();
  const email = page.getByLabel('Correo electrónico');
  await expect(email).toHaveValue('elena.torrez@gmail.com');
  await expect(email).toBeFocused();
  await expect(remedy).toHaveCount(0);
  expect(patches).toEqual([]);
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Guardar cambios' }).click();
  await expect(page.getByText('Cambios guardados.')).toBeVisible();
  expect(patches.map((patch) => patch['email'])).toEqual(['elena.torrez@gmail.com']);

  await page.goto('/calidad?tipo=espacios');
  await page.getByRole('link', { name: 'jorge luis Chuquimia', exact: true }).click();
  await page.getByRole('button', { name: 'Corregir a «Jorge Luis»' }).click();
  await expect(page.getByLabel('Nombres')).toHaveValue('Jorge Luis');

  await page.goto('/calidad?tipo=generos');
  await page.getByRole('link', { name: /^Dora Beltrán/ }).click();
  await page.getByRole('button', { name: 'Corregir a «Femenino»' }).click();
  await expect(page.getByLabel('Género')).toContainText('Femenino');
});

test('a record says what was found of it', async ({ page }) => {
  await comeSignedIn(page, '/calidad?tipo=espacios');
  await page.getByRole('link', { name: 'Mari4 Loayza Vedia', exact: true }).click();
  await expect(page.getByText(/Tiene cifras: ¿se escribe así\?/)).toBeVisible();
  await page.getByRole('link', { name: 'Ver en Calidad de datos' }).click();
  await expect(group(page, 'Espacios y mayúsculas')).toBeVisible();
});
