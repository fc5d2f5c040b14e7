import type { BrowserContext, Locator, Page } from '@playwright/test';
import { fillPersona } from '../states/state.ts';
import { comeSignedIn, expect, test } from '../test.ts';
import { liveMarkup, XSS_PAYLOADS } from './xss-payloads.ts';

/** Payloads are tried wherever texts of records show (states/inert.ts); here, that they are shown to the letter. */
const ALL = XSS_PAYLOADS.join(' ');
const AUDIT = {
  estado: true,
  id_user_create: null,
  id_user_update: 900,
  created_at: '2026-01-05T12:00:00.000Z',
  updated_at: '2026-02-10T12:00:00.000Z',
};

const personaOf = (id: number, text: string) => ({
  id,
  nombres: text,
  p_apellido: text,
  s_apellido: text,
  fecha_nacimiento: '1990-01-15',
  genero: text,
  ...AUDIT,
});

const usuarioOf = (id: number, text: string) => ({
  id,
  name: text,
  email: text,
  persona: personaOf(id, text),
  role: { id, nombre: text },
  ...AUDIT,
});

const usuarios = XSS_PAYLOADS.map((payload, i) => usuarioOf(1000 + i, payload));
/** One record that holds all payloads in each column. */
const loaded = usuarioOf(900, ALL);

/** Answers whatever is read with records that are full of payloads. */
async function stubReads(page: Page): Promise<void> {
  const reads: Record<string, unknown> = {
    '/api/usuario': { data: usuarios },
    '/api/persona': { data: usuarios.map(({ persona }) => persona) },
    '/api/auth/roles/list': [loaded, ...usuarios].map(({ role }) => role),
    '/api/usuario/900': { data: loaded },
    '/api/persona/900': loaded.persona,
  };
  await page.route('**/api/**', (route) => {
    const json = reads[new URL(route.request().url()).pathname];
    return route.request().method() === 'GET' && json ? route.fulfill({ json }) : route.fallback();
  });
}

/** What ran. The payloads all call `pwn()`. */
async function watch(context: BrowserContext, page: Page): Promise<string[]> {
  const ran: string[] = [];
  await context.exposeFunction('pwn', () => ran.push('pwn() was called'));
  page.on('dialog', (dialog) => ran.push(`dialog: ${dialog.message()}`));
  page.on('popup', (popup) => ran.push(`popup: ${popup.url()}`));
  return ran;
}

/** Somebody who is signed in where all that is read is full of payloads. @returns what ran */
async function signedInAmongPayloads(page: Page): Promise<string[]> {
  const ran = await watch(page.context(), page);
  await comeSignedIn(page);
  await stubReads(page);
  return ran;
}

const expectInert = async (page: Page) =>
  expect(await page.evaluate(liveMarkup), page.url()).toEqual([]);

/** Lists show no invisible characters, and set names apart from our own text by such characters. */
const shown = (text: string | null) =>
  (text ?? '')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The whole text, as it is shown. */
const expectText = (element: Locator, text: string) =>
  expect.poll(async () => shown(await element.textContent())).toContain(shown(text));

/** Every payload is somewhere in the rows. */
async function expectAllInRows(page: Page): Promise<void> {
  await expect(page.getByRole('row')).toHaveCount(XSS_PAYLOADS.length + 1);
  const rows = shown((await page.getByRole('row').allTextContents()).join(' '));
  expect(XSS_PAYLOADS.filter((payload) => !rows.includes(shown(payload)))).toEqual([]);
}

test('texts of records are shown to the letter in both lists', async ({ page, context }) => {
  const ran = await watch(context, page);
  // All 60 rows in view at once.
  await page.setViewportSize({ width: 1920, height: 5600 });
  await comeSignedIn(page);
  await stubReads(page);

  await page.goto('/usuarios');
  await expectAllInRows(page);
  await expectInert(page);
  // What is found is shown as a search shows it; one of each kind.
  for (const payload of XSS_PAYLOADS.filter((_, i) => i % 7 === 0)) {
    await page.getByLabel('Buscar').fill(payload);
    const found = page
      .getByRole('row')
      .filter({ hasText: shown(payload) })
      .first();
    await expectText(found, payload);
    await expect(page.getByLabel('Buscar')).toHaveValue(payload);
    await expectInert(page);
  }
  await page.goto('/personas');
  await expectAllInRows(page);
  await expectInert(page);
  expect(ran).toEqual([]);
});

test('texts of records and of failures are shown to the letter on the screen of a user', async ({
  page,
}) => {
  const ran = await signedInAmongPayloads(page);
  await page.goto('/usuarios/900');
  for (const label of ['Nombres', 'Primer apellido', 'Correo electrónico', 'Nombre para mostrar']) {
    await expect(page.getByLabel(label, { exact: true })).toHaveValue(ALL);
  }
  await expectInert(page);
  await page.route('**/api/usuario/900', (route) =>
    route.request().method() === 'GET'
      ? route.fallback()
      : route.fulfill({ status: 400, json: { message: XSS_PAYLOADS, error_detail: ALL } }),
  );
  await page.getByLabel('Correo electrónico').fill('inerte@kantuta.bo');
  await page.getByLabel('Nombre para mostrar').fill('Inerte');
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await expectText(page.getByRole('dialog'), ALL);
  await expectInert(page);
  expect(ran).toEqual([]);
});

test('texts of a likely duplicate are shown to the letter', async ({ page }) => {
  const ran = await signedInAmongPayloads(page);
  await page.goto('/personas/nueva');
  for (const payload of XSS_PAYLOADS.filter((_, i) => i % 7 === 0)) {
    for (const label of ['Nombres', 'Primer apellido', 'Segundo apellido']) {
      await page.getByLabel(label).fill(payload);
    }
    const links = page.getByRole('main').getByRole('link');
    await expectText(links.filter({ hasText: shown(payload) }).first(), payload);
    await expectInert(page);
  }
  expect(ran).toEqual([]);
});

test('texts stay text in what a sign-in answers', async ({ page, context }) => {
  const ran = await watch(context, page);
  await page.route('**/api/auth/login', (route) =>
    route.fulfill({ status: 429, json: { message: ALL, error_detail: ALL } }),
  );
  await page.goto(`/ingresar?returnUrl=${encodeURIComponent('javascript:pwn()')}`);
  await page.getByLabel('Correo electrónico').fill('admin@kantuta.bo');
  await page.getByLabel('Contraseña', { exact: true }).fill('x');
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await page.getByText('Detalles').click();
  await expectText(page.getByRole('alert').first(), ALL);
  await expectInert(page);
  expect(ran).toEqual([]);
});

test('texts stay text in a mail that something led to, and from the address', async ({
  page,
  context,
}) => {
  const ran = await signedInAmongPayloads(page);
  // An address is not as long as ALL.
  const [nombre, asunto] = [0, 20].map((first) =>
    XSS_PAYLOADS.slice(first, first + 18).join(' '),
  ) as [string, string];
  const mail = { recipients: [{ email: 'inerte@kantuta.bo', name: nombre }], subject: asunto };
  await page.goto('/correo');
  await page.evaluate((mail) => history.replaceState({ ...history.state, mail }, ''), mail);
  await page.reload();
  await page.getByLabel('Mensaje').fill(ALL);
  await expect(page.getByLabel('Asunto')).toHaveValue(asunto);
  await expectText(page.getByRole('main'), `Hola ${nombre},\n\n${ALL}`);
  await expectInert(page);

  // Not the page that asks before what was typed is lost.
  const other = await context.newPage();
  await stubReads(other);
  for (const payload of ['<script>pwn()</script>', '{{ 7 * 7 }}', 'javascript:pwn()']) {
    const text = encodeURIComponent(payload);
    await other.goto(`/${text}`);
    await expect(other.getByRole('heading', { name: 'Página no encontrada' })).toBeVisible();
    await other.goto(`/usuarios?q=${text}&rol=${text}`);
    await expect(other.getByLabel('Buscar')).toHaveValue(payload);
    await expectInert(other);
  }
  expect(ran).toEqual([]);
});

test('texts of a record that comes back from a registration stay text', async ({
  page,
  context,
}) => {
  const ran = await watch(context, page);
  await comeSignedIn(page);
  await page.route('**/api/usuario/register', (route) =>
    route.fulfill({ status: 201, json: loaded }),
  );
  await page.goto('/usuarios/registrar');
  await page.getByLabel('Correo electrónico').fill('inerte@kantuta.bo');
  await page.getByLabel('Contraseña', { exact: true }).fill('salar de uyuni al alba');
  await fillPersona(page);
  await page.route(`**/api/usuario/${String(loaded.id)}`, (route) =>
    route.fulfill({ json: { data: loaded } }),
  );
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await expectText(page.getByRole('dialog'), ALL);
  await expectInert(page);
  expect(ran).toEqual([]);
});
