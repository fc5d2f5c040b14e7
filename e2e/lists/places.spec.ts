import type { Locator, Page } from '@playwright/test';
import { comeSignedIn, expect, test } from '../test.ts';

const boxOf = async (place: Locator) => (await place.boundingBox())!;

async function tickTwo(page: Page): Promise<Locator> {
  await comeSignedIn(page);
  const boxes = page.getByRole('checkbox', { name: /^Elegir a / });
  await boxes.nth(1).check();
  await boxes.nth(2).check();
  return page.getByRole('region', { name: 'Elegidos' });
}

for (const width of [1366, 768, 360]) {
  test(`all that match can be chosen once some are, at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const bar = await tickTwo(page);
    const all = bar.getByRole('button', { name: /^Elegir los \d+$/ });
    await expect(all).toBeInViewport({ ratio: 1 });
    // With room for all of it: nothing lies under the cross at its end.
    expect(await bar.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await all.click();
    await expect(bar.getByText(/^\d{2,} elegidos$/)).toBeVisible();
    await expect(all).toBeHidden();
  });
}

test('nothing beside the search moves while counts get shorter', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await comeSignedIn(page);
  const filters = page.getByRole('search').getByRole('group').getByRole('button');
  await expect(filters.first()).toBeVisible();
  const places = () =>
    filters.evaluateAll((chips) => chips.map((chip) => chip.getBoundingClientRect().x));
  const before = await places();
  expect(before.length).toBeGreaterThan(3);
  await page.getByLabel('Buscar').fill('quispe');
  await expect(page).toHaveURL(/q=quispe/);
  await expect(filters.filter({ hasText: 'Cajero' })).not.toHaveText(/\d{3}/);
  expect(await places()).toEqual(before);
});

test('a record knows its list after a reload, and by a link of elsewhere', async ({ page }) => {
  await comeSignedIn(page, '/usuarios?rol=Cajero&q=mamani');
  await page.getByRole('rowheader').nth(1).getByRole('link').click();
  const place = page.getByText(/^\d+ de \d+$/);
  const words = page.getByText('«mamani», Cajero, por apellido', { exact: true });
  const back = page.getByRole('main').getByRole('link', { name: 'Usuarios', exact: true });
  await expect(place).toHaveText(/^2 de/);
  await page.reload();
  await expect(place).toHaveText(/^2 de/);
  await expect(words).toBeVisible();
  await page.getByRole('button', { name: /^Siguiente/ }).click();
  await expect(place).toHaveText(/^3 de/);
  await page.reload();
  await expect(place).toHaveText(/^3 de/);
  await expect(back).toHaveAttribute('href', /\?rol=Cajero&q=mamani$/);
  await page.goto('/usuarios/3');
  await expect(page.getByText('Todos, por apellido', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Siguiente/ })).toBeEnabled();
  await expect(back).toHaveAttribute('href', /\/usuarios$/);
});

for (const width of [1366, 360]) {
  test(`a menu keeps to the margins of the page, at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 });
    await comeSignedIn(page);
    const search = await boxOf(page.getByRole('search'));
    await page.getByRole('button', { name: 'Exportar' }).click();
    const menu = page.getByRole('menu');
    await expect(menu).toBeVisible();
    await expect
      .poll(async () => {
        const { x, width } = await boxOf(menu);
        return x >= search.x && x + width <= search.x + search.width;
      })
      .toBe(true);
  });
}

test.describe('on a computer set to another zone', () => {
  test.use({ timezoneId: 'Asia/Tokyo' });

  test('the list says Bolivian time, as records do', async ({ page }) => {
    await comeSignedIn(page);
    const minutes = (since: number) =>
      new Intl.DateTimeFormat('es-BO', {
        timeZone: 'America/La_Paz',
        hour: '2-digit',
        minute: '2-digit',
        hour12: false,
      }).format(since);
    const read = page.getByRole('button', { name: /^Actualizado a las/ });
    await expect(read).toBeVisible();
    const now = Date.now();
    expect([minutes(now), minutes(now - 60_000)]).toContain(
      /\d\d:\d\d/.exec(await read.innerText())?.[0],
    );
  });
});
