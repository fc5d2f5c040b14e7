import type { Page } from '@playwright/test';
import { storeSession } from '../states/open-state.ts';
import { expect, test } from '../test.ts';

test.use({ cold: true });

/** The paths of the lists that are asked for from now on. The list grows by itself. */
function listsAskedFor(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\/(usuario|persona)$/.test(pathname)) asked.push(pathname);
  });
  return asked;
}

for (const [address, list] of [
  ['/usuarios?estado=activos', '/api/usuario'],
  ['/personas', '/api/persona'],
] as const) {
  test(`${address}: the list is on its way before the app's code is there`, async ({ page }) => {
    await storeSession(page);
    const asked = listsAskedFor(page);
    const begun = page.waitForRequest(`**${list}`);
    await page.route('**/main-*.js', async (route) => {
      await begun;
      await route.continue();
    });
    await page.goto(address);
    await expect(page.getByRole('row').filter({ hasText: '@' }).first()).toBeVisible();
    expect(asked.filter((path) => path === list)).toEqual([list]);
  });
}

test('the list is asked for where the settings said last time', async ({ page }) => {
  await storeSession(page);
  let ready: Promise<unknown> = Promise.resolve();
  await page.route('**/settings.json', async (route) => {
    await ready;
    await route.fulfill({ json: { apiPath: '/pos' } });
  });
  await page.route('**/main-*.js', async (route) => {
    await ready;
    await route.continue();
  });
  // Kept by the app: on a busy machine the first script may come last.
  await page.route('**/polyfills-*.js', async (route) => {
    await page.getByRole('alert').first().waitFor();
    await route.continue();
  });
  await page.goto('/usuarios');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.unroute('**/polyfills-*.js');
  const asked = listsAskedFor(page);
  ready = page.waitForRequest('**/pos/usuario');
  await page.reload();
  await expect(page.getByRole('alert').first()).toBeVisible();
  expect(new Set(asked)).toEqual(new Set(['/pos/usuario']));
});

test('what the settings forbid by now is cut off, and its answer is not shown', async ({
  page,
}) => {
  await storeSession(page);
  const cut = page.waitForEvent('requestfailed', (request) =>
    request.url().endsWith('/api/usuario'),
  );
  await page.route('**/api/usuario', () => undefined);
  await page.route('**/settings.json', (route) => route.fulfill({ json: { apiPath: '/pos' } }));
  await page.goto('/usuarios');
  await cut;
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '@' })).toHaveCount(0);
});

test('where the first script comes last, the app asks for its list itself', async ({ page }) => {
  await storeSession(page);
  const asked = listsAskedFor(page);
  await page.route('**/polyfills-*.js', async (route) => {
    await page.getByRole('row').filter({ hasText: '@' }).first().waitFor();
    await route.continue();
  });
  const late = page.waitForResponse('**/polyfills-*.js');
  await page.goto('/usuarios', { waitUntil: 'commit' });
  await (await late).finished();
  await expect(page.getByRole('row').filter({ hasText: '@' }).first()).toBeVisible();
  expect(asked).toEqual(['/api/usuario']);
});

const CHANGES: readonly [string, Record<string, string>][] = [
  ['has no role that administers', { role: '{"id":3,"nombre":"Cajero"}' }],
  ['is inactive', { estado: 'false' }],
];
for (const [who, change] of CHANGES) {
  test(`nothing is asked for whoever ${who}`, async ({ page }) => {
    await storeSession(page);
    await page.evaluate((fields) => {
      const user = JSON.parse(localStorage.getItem('user')!) as Record<string, unknown>;
      for (const [name, json] of Object.entries(fields)) user[name] = JSON.parse(json);
      localStorage.setItem('user', JSON.stringify(user));
    }, change);
    const asked = listsAskedFor(page);
    await page.goto('/usuarios');
    await expect(page.getByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
    expect(asked).toEqual([]);
  });
}

test('nothing is asked for whoever was away for too long', async ({ page }) => {
  await storeSession(page);
  await page.goto('/usuarios');
  await expect(page.getByRole('row').filter({ hasText: '@' }).first()).toBeVisible();
  await page.evaluate(() => {
    const use = JSON.parse(localStorage.getItem('kantuta_activity')!) as Record<string, number>;
    use['local']! -= 3 * 3_600_000;
    localStorage.setItem('kantuta_activity', JSON.stringify(use));
  });
  const asked = listsAskedFor(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
  expect(asked).toEqual([]);
});
