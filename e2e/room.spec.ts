import type { Locator, Page } from '@playwright/test';
import { act } from './row-actions.ts';
import { deactivateAll } from './runs/mortal-tab.ts';
import { storeSession } from './states/open-state.ts';
import { loseNetwork, row } from './states/state.ts';
import { comeSignedIn, expect, test } from './test.ts';

const PHONE = { width: 360, height: 760 };
const TABLET = { width: 768, height: 600 };

const boxOf = async (place: Locator) => (await place.boundingBox())!;
const isWhole = (place: Locator) =>
  place.evaluate(
    ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
      scrollWidth <= clientWidth && scrollHeight <= clientHeight,
  );

async function generatePassword(page: Page): Promise<Locator> {
  await comeSignedIn(page, '/usuarios/registrar');
  await page.getByRole('button', { name: 'Generar contraseña' }).click();
  return page.getByLabel('Contraseña', { exact: true });
}

const offlineLine = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'Sin conexión' }).filter({ visible: true });
const endsAbove = async (place: Locator, other: Locator) => {
  const { y, height } = await boxOf(place);
  return y + height <= (await boxOf(other)).y;
};

/** From the toast's foot, which is below its button, to what is below. */
const roomBetween = async (page: Page, button: Locator, below: Locator) => {
  const toast = await boxOf(page.locator('.mdc-snackbar__surface', { has: button }));
  return (await boxOf(below)).y - toast.y - toast.height;
};

for (const size of [PHONE, TABLET]) {
  test(`at ${size.width} px the line about the connection covers no failure`, async ({ page }) => {
    await page.setViewportSize(size);
    await comeSignedIn(page, '/usuarios/3');
    await page.getByLabel('Nombres').fill('Iver Ramiro');
    await page.route('**/api/**', (route) => route.abort('failed'));
    await page.getByRole('button', { name: 'Guardar cambios' }).click();
    const failure = page.getByRole('main').getByRole('alert');
    await expect(failure).toBeVisible();
    await expect(offlineLine(page)).toBeVisible();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(() => endsAbove(failure, offlineLine(page))).toBe(true);
  });

  test(`at ${size.width} px it covers no toast, nor a toast it`, async ({ page }) => {
    await page.setViewportSize(size);
    await comeSignedIn(page, '/usuarios?q=admin@kantuta.bo');
    await expect(row(page, 'admin@kantuta.bo')).toBeVisible();
    await loseNetwork(page);
    await act(page, row(page, 'admin@kantuta.bo'), 'Desactivar');
    const close = page.getByRole('button', { name: 'Cerrar' });
    await expect(close).toBeVisible();
    await expect.poll(() => endsAbove(close, offlineLine(page))).toBe(true);
    expect(await roomBetween(page, close, offlineLine(page))).toBeLessThan(28);
  });
}

test('on a phone a toast stands just above the line, over the bar of a form too', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await comeSignedIn(page, '/usuarios/3');
  await page.getByLabel('Nombres').fill('Iver Ramiro');
  await loseNetwork(page);
  await expect(offlineLine(page)).toBeVisible();
  await page.getByRole('button', { name: /^Más acciones/ }).click();
  await page.getByRole('menuitem', { name: 'Copiar correo' }).click();
  const close = page.getByRole('button', { name: 'Cerrar' });
  await expect(close).toBeVisible();
  await expect.poll(() => endsAbove(close, offlineLine(page))).toBe(true);
  expect(await roomBetween(page, close, offlineLine(page))).toBeLessThan(28);
});

test('on a phone a generated password can be read as a whole', async ({ page }) => {
  await page.setViewportSize(PHONE);
  const field = await generatePassword(page);
  await expect(field).toHaveValue(/^\w{5}(-\w{5}){3}$/);
  expect(await isWhole(field)).toBe(true);
});

test('nothing moves as an e-mail turns out to be free', async ({ page }) => {
  await comeSignedIn(page, '/usuarios/registrar');
  const below = page.getByLabel('Contraseña', { exact: true });
  const { y } = await boxOf(below);
  await page.getByLabel('Correo electrónico').fill('nadie.todavia@kantuta.bo');
  await expect(page.getByText('Libre', { exact: true })).toBeVisible();
  expect((await boxOf(below)).y).toBe(y);
});

test('what stands in a password field stands in one line', async ({ page }) => {
  await generatePassword(page);
  const middles = await Promise.all(
    ['Generar contraseña', 'Copiar contraseña', 'Ocultar contraseña'].map(async (name) => {
      const { y, height } = await boxOf(page.getByRole('button', { name }).locator('svg'));
      return y + height / 2;
    }),
  );
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(1);
});

test('headings beside a way back begin at the same place', async ({ page }) => {
  const beginnings: number[] = [];
  await comeSignedIn(page, '/usuarios/registrar');
  for (const [path, name] of [
    ['/usuarios/registrar', 'Registrar usuario'],
    ['/usuarios/importar', 'Importar usuarios'],
  ] as const) {
    await page.goto(path);
    const heading = page.getByRole('heading', { level: 1, name });
    await expect(heading).toBeVisible();
    beginnings.push((await boxOf(heading)).x);
  }
  expect(new Set(beginnings)).toHaveProperty('size', 1);
});

test('the list of a run takes the height that what is said above it leaves', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await storeSession(page);
  await page.route('**/api/usuario/*', (route) =>
    route.request().method() === 'PATCH'
      ? route.fulfill({ status: 429, headers: { 'Retry-After': '600' }, json: {} })
      : route.fallback(),
  );
  const count = await deactivateAll(page, '/usuarios?estado=activos');
  await page.goto('/trabajos');
  await page.getByRole('link', { name: `Desactivar ${count} cuentas` }).click();
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByText('El servidor pidió esperar: sigue en')).toBeVisible();
  const list = page.getByRole('region', { name: 'Cuentas' });
  const foot = page.getByRole('button', { name: 'Informe' });
  const beside = await boxOf(list);
  await expect(foot).toBeInViewport({ ratio: 1 });

  await page.getByRole('button', { name: 'Detener' }).click();
  await expect(page.getByText('El servidor pidió esperar')).toHaveCount(0);
  await expect(foot).toBeInViewport({ ratio: 1 });
  await expect.poll(async () => (await boxOf(list)).height).toBeGreaterThan(beside.height + 20);
  const { y, height } = await boxOf(list);
  // Down to what stands at the foot, and that to the end of the window.
  expect((await boxOf(foot)).y - (y + height)).toBeLessThan(40);
  expect(768 - (await boxOf(foot)).y).toBeLessThan(120);
});

test('on a tablet a name of four words is read whole, and so is what stands beside it', async ({
  page,
}) => {
  await page.setViewportSize(TABLET);
  await comeSignedIn(page, '/usuarios?q=yessica');
  const name = page.getByRole('link', { name: 'Yessica Martha Alanoca Quispe' });
  await expect(name).toBeVisible();
  expect(await isWhole(name)).toBe(true);
  const cells = row(page, 'yessica.alanoca').getByRole('cell').filter({ hasText: /\w/ });
  await expect(cells.first()).toBeVisible();
  for (const cell of await cells.all()) {
    const missing = cell.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(await missing).toBe(0);
  }
});

/* The foot of a form takes one line or two, as the window has room. */
for (const [width, height, path, name] of [
  [360, 760, '/usuarios/registrar', 'Registrar'],
  [683, 384, '/usuarios/registrar', 'Cancelar'],
  [360, 760, '/usuarios/3', 'Guardar cambios'],
  [360, 760, '/correo', 'Enviar'],
  [360, 760, '/usuarios/importar', 'Continuar'],
] as const) {
  test(`no toast lies over "${name}" at ${width} px`, async ({ page, complaints }) => {
    await page.setViewportSize({ width, height });
    await comeSignedIn(page, path);
    // Something to save, and something that is told.
    if (name === 'Guardar cambios') await page.getByLabel('Nombres').fill('Iver Ramiro');
    const button = page.getByRole('main').locator('.save-bar').getByText(name, { exact: true });
    await expect(button).toBeVisible();
    await page.evaluate(() => reportError(new Error('for the test')));
    const toast = page.locator('mat-snack-bar-container');
    await expect(toast).toBeVisible();
    await expect
      .poll(async () => {
        const { y, height } = await boxOf(toast);
        return y + height <= (await boxOf(page.locator('main .save-bar'))).y;
      })
      .toBe(true);
    expect(complaints.splice(0)).toEqual([expect.stringContaining('for the test')]);
  });
}
