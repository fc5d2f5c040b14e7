import { rolesBeingRead } from '../states/state.ts';
import { comeSignedIn, expect, signIn, test } from '../test.ts';

test('a filter that is pressed moves nothing beside it', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await signIn(page);
  const chips = page.getByRole('group', { name: 'Rol' }).getByRole('button');
  await expect(chips.first()).toBeVisible();
  const edges = () =>
    chips.evaluateAll((all) => all.map((chip) => chip.getBoundingClientRect().left));
  const before = await edges();
  // Counts of one digit and of three have as much room as they had.
  await chips.first().click();
  await expect(chips.first()).toHaveAttribute('aria-pressed', 'true');
  expect(await edges()).toEqual(before);
  await chips.nth(1).click();
  await expect(chips.nth(1)).toHaveAttribute('aria-pressed', 'true');
  expect(await edges()).toEqual(before);
});

test('who picks people goes on filtering, and keeps those who are chosen', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await signIn(page);
  await page
    .getByRole('group', { name: 'Estado' })
    .getByRole('button', { name: 'Inactivos' })
    .click();
  await page
    .getByRole('checkbox', { name: /^Elegir a / })
    .first()
    .check();
  const chosen = page.getByRole('region', { name: 'Elegidos' });
  await expect(chosen).toContainText('1 elegido');
  const filter = async (chip: string, option: RegExp) => {
    const filters = page.getByRole('group', { name: 'Filtros' });
    await filters.getByRole('button', { name: chip, exact: true }).click();
    await page.getByRole('menuitemradio', { name: option }).click();
  };
  await filter('Estado: Inactivos', /^Activos/);
  await expect(page).toHaveURL(/estado=activos/);
  await expect(chosen).toContainText('1 elegido, 1 no se ve');
  await filter('Rol', /^Cajero/);
  await expect(page).toHaveURL(/rol=Cajero/);
  await page.getByRole('checkbox', { name: 'Elegir todos' }).press('Space');
  await expect(chosen).toContainText(/\d\d elegidos, 1 no se ve/);
  // What "all" took stays by another filter, too.
  await filter('Rol: Cajero', /^Cajero/);
  await expect(page).not.toHaveURL(/rol=/);
  await expect(chosen).toContainText(/\d\d elegidos, 1 no se ve/);
  await filter('Estado: Activos', /^Activos/);
  await expect(chosen).not.toContainText('no se ve');
  await expect(chosen).toContainText(/\d\d elegidos/);
});

for (const width of [600, 768]) {
  test(`who picks people at ${width} px has the filters beside the count`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 });
    await signIn(page);
    await page
      .getByRole('checkbox', { name: /^Elegir a / })
      .first()
      .check();
    const state = page.getByRole('group', { name: 'Filtros' }).getByRole('button').last();
    await expect(state).toBeInViewport({ ratio: 1 });
    const bar = await page
      .locator('app-list-frame .bar')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(bar).toBe(0);
  });
}

for (const width of [360, 600, 683]) {
  test(`names are whole beside all that a row says at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 });
    await signIn(page);
    for (const heading of width < 600 ? [] : ['Rol', 'Estado', 'Actualizado']) {
      await expect(page.getByRole('columnheader', { name: heading })).toBeVisible();
    }
    await page.getByLabel('Buscar').fill('agustín');
    const cutCells = await page
      .getByRole('cell')
      .evaluateAll((all) =>
        all
          .filter((cell) => cell.matches('.cut') && cell.scrollWidth > cell.clientWidth + 1)
          .map((cell) => cell.textContent),
      );
    expect(cutCells).toEqual([]);
    const names = page.getByRole('rowheader').getByRole('link');
    await expect(names.filter({ hasText: 'Agustín' }).first()).toBeVisible();
    await expect(names.filter({ hasNotText: 'Agustín' })).toHaveCount(0);
    const cut = await names.evaluateAll((all) =>
      all
        .filter((name) => name.scrollHeight > name.clientHeight + 1)
        .map((name) => name.textContent),
    );
    expect(cut).toEqual([]);
  });
}

test('the last row stands above a toast', async ({ page }) => {
  await page.setViewportSize({ width: 683, height: 768 });
  await signIn(page);
  await page
    .getByRole('button', { name: /^Acciones de / })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Copiar correo' }).click();
  const toast = page.locator('.mdc-snackbar__surface');
  await expect(toast).toBeVisible();
  await toast.hover();
  await page
    .locator('app-record-table .scroller')
    .evaluate((list) => list.scrollTo(0, list.scrollHeight));
  const foot = async () => {
    const box = await page.getByRole('row').last().boundingBox();
    return box ? box.y + box.height : Infinity;
  };
  const isAbove = async () => (await foot()) <= (await toast.boundingBox())!.y;
  await expect.poll(isAbove).toBe(true);
  // Whoever is at the end when one comes has the last row above it, without scrolling.
  await toast.getByRole('button', { name: 'Cerrar' }).click();
  await expect(toast).toHaveCount(0);
  expect(await foot()).toBeGreaterThan(page.viewportSize()!.height - 60);
  await page
    .getByRole('button', { name: /^Acciones de / })
    .last()
    .click();
  await page.getByRole('menuitem', { name: 'Copiar correo' }).click();
  await expect.poll(isAbove).toBe(true);
});

test('three actions at the foot of a phone have room for their names', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 });
  await signIn(page);
  await page
    .getByRole('checkbox', { name: /^Elegir a / })
    .first()
    .click();
  await page.getByRole('button', { name: /^Elegir los / }).click();
  const actions = page
    .getByRole('region', { name: 'Elegidos' })
    .getByRole('button', { name: /^(Desactivar|Activar|Cambiar rol)/ });
  await expect(actions).toHaveCount(3);
  const cut = await actions.evaluateAll((all) =>
    all
      .filter((one) => {
        const [room, words] = [one.getBoundingClientRect(), document.createRange()];
        words.selectNodeContents(one);
        const { left, right } = words.getBoundingClientRect();
        return left < room.left + 4 || right > room.right - 4;
      })
      .map((one) => one.textContent),
  );
  expect(cut).toEqual([]);
});

test('while roles are being read nothing is wider than the page, and the menu says so', async ({
  page,
}) => {
  await rolesBeingRead(page);
  await page.setViewportSize({ width: 683, height: 384 });
  await comeSignedIn(page);
  await expect(page.getByText('leyendo…').first()).toBeVisible();
  for (const width of [683, 1023, 600, 320]) {
    await page.setViewportSize({ width, height: 768 });
    const widthOfPage = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(widthOfPage, `at ${width} px`).toBeLessThanOrEqual(width);
    await expect(page.getByRole('button', { name: 'Vista' })).toBeInViewport({ ratio: 1 });
  }
  await page.getByRole('button', { name: 'Rol', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: /^Leyendo roles: faltan \d+$/ })).toBeVisible();
});
