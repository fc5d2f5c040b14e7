import { expect, signIn, test } from '../test.ts';

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

test('the filter that holds is in view while somebody is chosen, and can be taken away', async ({
  page,
}) => {
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
  const filter = page.getByRole('button', { name: 'Filtro: Inactivos' });
  await expect(filter).toHaveAttribute('aria-pressed', 'true');
  await filter.click();
  await expect(page).not.toHaveURL(/estado=/);
  await expect(filter).toHaveCount(0);
  await expect(page.getByLabel('Buscar')).toBeFocused();
  // Who was ticked stays so, and others can be ticked beside.
  await page
    .getByRole('checkbox', { name: /^Elegir a / })
    .nth(1)
    .check();
  await expect(page.getByRole('region', { name: 'Elegidos' })).toContainText('2 elegidos');
});

test('names have room at 683 px, and the last row above a toast', async ({ page }) => {
  await page.setViewportSize({ width: 683, height: 768 });
  await signIn(page);
  await page.getByLabel('Buscar').fill('agustín');
  const names = page.getByRole('rowheader').getByRole('link');
  await expect(names.filter({ hasText: 'Agustín' }).first()).toBeVisible();
  await expect(names.filter({ hasNotText: 'Agustín' })).toHaveCount(0);
  const cut = await names.evaluateAll((all) =>
    all.filter((name) => name.scrollWidth > name.clientWidth + 1).map((name) => name.textContent),
  );
  expect(cut).toEqual([]);
  await page.getByLabel('Buscar').fill('');
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
  await expect.poll(async () => (await foot()) <= (await toast.boundingBox())!.y).toBe(true);
});
