import type { BrowserContext, Page } from '@playwright/test';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../local-backend/demo/demo-accounts.ts';
import { heldTexts } from '../heap.ts';
import { expect, test } from '../test.ts';

// A trace keeps the values of all fields in the page's own memory.
/** In every answer, beside the hash that the deployed profile really sends. */
const HASH = '$argon2id$v=19$canario';
const SECRETS = [HASH, '$argon2', 'canario-en-claro', 'canario-anidado'];

/** Puts secrets into each record of each answer, as a backend that leaks would. */
function leaky(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(leaky);
  if (typeof value !== 'object' || value === null) return value;
  const record = Object.entries(value).map(([key, inner]) => [key, leaky(inner)] as const);
  return {
    password: HASH,
    contrasena: 'canario-en-claro',
    secreto: { reset_token: 'canario-anidado', lista: ['canario-anidado'] },
    ...Object.fromEntries(record.filter(([key]) => key !== 'password')),
  };
}

async function leak(page: Page): Promise<() => number> {
  let answers = 0;
  await page.route('**/api/**', async (route) => {
    const response = await route.fetch();
    if (response.status() === 304) return route.fulfill({ response });
    const body = (await response.json()) as unknown;
    answers++;
    await route.fulfill({ response, json: leaky(body) });
  });
  return () => answers;
}

/** Everything that leaves the page: its addresses, its calls, what it writes to the console. */
function listen(page: Page) {
  const addresses: string[] = [];
  const calls: { path: string; headers: string; body: string }[] = [];
  const consoleTexts: string[] = [];
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  page.on('request', (request) => {
    addresses.push(request.url(), request.headers()['referer'] ?? '');
    const { pathname } = new URL(request.url());
    const headers = JSON.stringify(request.headers());
    calls.push({ path: pathname, headers, body: request.postData() ?? '' });
  });
  page.on('console', (message) => consoleTexts.push(message.text()));
  return { addresses, calls, consoleTexts };
}

/** Everything that the browser keeps or shows, but for the memory of the scripts. */
async function kept(page: Page, context: BrowserContext) {
  const inPage = await page.evaluate(async () => ({
    markup: new XMLSerializer().serializeToString(document),
    fields: [...document.querySelectorAll('input, textarea')].map(
      (field) => (field as HTMLInputElement).value,
    ),
    localStorage: { ...localStorage } as Record<string, string>,
    sessionStorage: { ...sessionStorage } as Record<string, string>,
    databases: await Promise.all(
      (await indexedDB.databases()).map(async ({ name }) => {
        const answer = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(new Error(request.error?.message));
          });
        const database = await answer(indexedDB.open(name!));
        const stores = [...database.objectStoreNames];
        const rows = await Promise.all(
          stores.map((store) => answer(database.transaction(store).objectStore(store).getAll())),
        );
        database.close();
        return { name, rows };
      }),
    ),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    history: JSON.stringify([history.state, document.title, document.referrer, window.name]),
    entries: navigation
      .entries()
      .map((entry) => `${entry.url} ${JSON.stringify(entry.getState())}`),
  }));
  return { ...inPage, cookies: await context.cookies() };
}

async function type(page: Page, label: string, text: string): Promise<void> {
  // Key by key, as a person: the test's own tool would hold on to what it fills in.
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.type(text);
}

async function signInByKeys(page: Page): Promise<void> {
  await page.goto('/ingresar');
  await type(page, 'Correo electrónico', DEMO_ACCOUNTS.administrador.email);
  await type(page, 'Contraseña', DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await expect(page.getByRole('row').filter({ hasText: '@' }).first()).toBeVisible();
}

test('secrets of answers reach neither page, storage, address, console nor memory', async ({
  page,
  context,
}) => {
  const answers = await leak(page);
  const outside = listen(page);
  await signInByKeys(page);

  const has = (text: string, words = SECRETS) => words.filter((word) => text.includes(word));
  const check = async (where: string) => {
    expect(has(JSON.stringify(await kept(page, context))), where).toEqual([]);
    expect(await heldTexts(page, SECRETS), where).toEqual([]);
  };
  await check('the list of users');

  await page.getByLabel('Buscar').fill('canario');
  await expect(page.getByRole('button', { name: 'Borrar búsqueda' })).toBeVisible();
  await page.getByRole('button', { name: 'Borrar búsqueda' }).click();
  await page.getByLabel('Buscar').fill('cajero@kantuta.bo');
  await page.getByRole('rowheader').getByRole('link').click();
  await expect(page.getByLabel('Nombres')).not.toHaveValue('');
  await check('a user');

  await page.getByRole('link', { name: 'Ver persona' }).click();
  await expect(page.getByRole('link', { name: 'cajero@kantuta.bo' })).toBeVisible();
  await page.getByRole('link', { name: 'Correo', exact: true }).click();
  await page.getByRole('combobox', { name: 'Destinatarios' }).fill('condori');
  await expect(page.getByRole('option').first()).toBeVisible();
  await check('a mail');

  expect(has(outside.addresses.join('\n'))).toEqual([]);
  expect(has(outside.consoleTexts.join('\n'))).toEqual([]);
  // Nothing is sent back that was not asked for.
  expect(has(JSON.stringify(outside.calls))).toEqual([]);
  expect(answers()).toBeGreaterThanOrEqual(5);
});

test('the tokens are in the two keys of the POS and on the way to the API, and nowhere else', async ({
  page,
  context,
}) => {
  const outside = listen(page);
  await signInByKeys(page);
  const tokens = await page.evaluate(() =>
    ['access_token', 'refresh_token'].map((key) => localStorage.getItem(key) ?? ''),
  );
  expect(tokens.every((token) => token.length > 20)).toBe(true);
  const has = (text: string) => tokens.filter((token) => text.includes(token));

  await page.getByLabel('Buscar').fill('cajero@kantuta.bo');
  await page.getByRole('rowheader').getByRole('link').click();
  await expect(page.getByLabel('Nombres')).not.toHaveValue('');
  const { localStorage: stored, ...rest } = await kept(page, context);
  const { access_token: _access, refresh_token: _refresh, ...beside } = stored;
  expect(Object.keys(beside).sort()).toEqual(['kantuta_activity', 'kantuta_settings', 'user']);
  expect(has(JSON.stringify(beside))).toEqual([]);
  expect(has(JSON.stringify(rest))).toEqual([]);
  expect(rest).toMatchObject({ sessionStorage: {}, caches: [], workers: 0 });
  expect(rest.cookies).toEqual([]);

  await page.getByRole('button', { name: /Tu cuenta/ }).click();
  await page.getByRole('link', { name: 'Salir' }).click();
  await expect(page.getByRole('heading', { name: 'Iniciar sesión' })).toBeVisible();
  expect(has(JSON.stringify(await kept(page, context)))).toEqual([]);
  expect(has(outside.addresses.join('\n'))).toEqual([]);
  expect(has(outside.consoleTexts.join('\n'))).toEqual([]);
  const carriers = outside.calls.filter(({ headers, body }) => has(headers + body).length > 0);
  expect(carriers.length).toBeGreaterThan(0);
  for (const { path, body } of carriers) {
    expect(path).toMatch(/^\/api\//);
    expect(has(body)).toEqual([]);
  }
  expect(await heldTexts(page, tokens)).toEqual([]);
});

test('a password is where it is typed while it is typed, and then nowhere', async ({
  page,
  context,
  profile,
}) => {
  const typed = {
    registering: 'canario del salar 41',
    editing: 'canario del lago 73',
  };
  const passwords = [DEMO_PASSWORD, ...Object.values(typed)];
  const has = (text: string) => passwords.filter((password) => text.includes(password));
  const outside = listen(page);
  const check = async (where: string) => {
    expect(has(JSON.stringify(await kept(page, context))), where).toEqual([]);
    expect(await heldTexts(page, passwords), where).toEqual([]);
  };
  await signInByKeys(page);
  await check('signed in');

  const email = `canario.${profile}.${Date.now()}@kantuta.bo`;
  await page.getByRole('link', { name: 'Registrar usuario' }).click();
  await type(page, 'Correo electrónico', email);
  await type(page, 'Contraseña', typed.registering);
  await type(page, 'Nombres', 'Canario');
  await type(page, 'Primer apellido', 'Del Salar');
  await page.getByLabel('Segundo apellido').fill('Uyuni');
  await page.getByLabel('Fecha de nacimiento').fill('15/01/1990');
  await page.getByLabel('Género').click();
  await page.getByRole('option', { name: 'Masculino' }).click();
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  const shown = page.getByRole('dialog', { name: /ya puede ingresar/ });
  await expect(shown).toContainText(typed.registering);
  await shown.getByRole('button', { name: 'Listo' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Usuarios' })).toBeVisible();
  await check('registered, and the card closed');

  await page.getByLabel('Buscar').fill(email);
  await page.getByRole('rowheader').getByRole('link').click();
  await page.getByRole('button', { name: 'Restablecer contraseña' }).click();
  // Open, and with the focus: what is typed before goes elsewhere.
  await expect(page.getByRole('button', { name: 'Generar contraseña' })).toBeFocused();
  await type(page, 'Contraseña nueva', typed.editing);
  expect((await kept(page, context)).markup).not.toContain(typed.editing);
  await page.getByRole('button', { name: 'Restablecer', exact: true }).click();
  const reset = page.getByRole('dialog', { name: 'Contraseña restablecida' });
  await expect(reset).toContainText(typed.editing);
  await reset.getByRole('button', { name: 'Listo' }).click();
  await expect(reset).toBeHidden();
  await check('reset, and the card closed');

  expect(has(outside.addresses.join('\n'))).toEqual([]);
  expect(has(outside.consoleTexts.join('\n'))).toEqual([]);
  const carriers = outside.calls.filter(({ headers, body }) => has(headers + body).length > 0);
  expect(carriers.map(({ path }) => path.replace(/\d+$/, ':id'))).toEqual([
    '/api/auth/login',
    '/api/usuario/register',
    '/api/usuario/:id',
    // A backend that stores a patched password readable is mended at once.
    ...(profile === 'documented' ? [] : ['/api/auth/change-password']),
  ]);
  expect(has(carriers.map(({ headers }) => headers).join('\n'))).toEqual([]);
});
