import type { BrowserContext, Page } from '@playwright/test';
import { comeSignedIn, expect, test } from './test.ts';
import { XSS_PAYLOADS } from './xss-payloads.ts';

test.skip(({ profile }) => profile !== 'documented', 'answers are stubbed: they look the same');

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
const name = `${ALL} ${ALL} ${ALL}`;

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

/** Elements and attributes that only a payload would bring along, anywhere on the page. */
function liveMarkup(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const foreign =
      'iframe, object, embed, base, meta[http-equiv], img, video, audio, source, marquee, math, ' +
      'template, dialog, foreignObject, animate, use, details[ontoggle], form[action], b, ' +
      'svg script, svg a, script:not([src])';
    const found = [...document.querySelectorAll(foreign)].map(
      (element) => `<${element.localName}>`,
    );
    // The page's own icon is an address of its own.
    for (const element of document.querySelectorAll(':not(link[rel=icon])')) {
      for (const { name, value } of element.attributes) {
        const address = ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name);
        const leaves = address && new URL(value, document.baseURI).origin !== location.origin;
        if (name.startsWith('on') || leaves || (name === 'style' && value.includes('pwn'))) {
          found.push(`${element.localName} ${name}="${value}"`);
        }
      }
      if (element.localName === 'style' && element.textContent.includes('pwn')) {
        found.push('<style>');
      }
    }
    return found;
  });
}

/** The cells of each row as they read, without the actions; a cell holds no more than one element. */
async function cellsOf(page: Page): Promise<string[][]> {
  await expect(page.getByRole('row')).toHaveCount(XSS_PAYLOADS.length + 1);
  return page.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll('td')].slice(0, -1).map((cell) => {
        const elements = cell.querySelectorAll(':not(app-marked-text)').length;
        return elements > 1 ? `${elements} elements` : cell.textContent.trim();
      }),
    ),
  );
}

const sorted = (rows: string[][]) => rows.map((row) => row.join(' | ')).sort();
const trimmed = XSS_PAYLOADS.map((payload) => payload.trim());

test('texts of records stay text in every column of both lists', async ({ page, context }) => {
  const ran = await watch(context, page);
  // All 60 rows in view at once.
  await page.setViewportSize({ width: 1920, height: 4800 });
  await comeSignedIn(page);
  await stubReads(page);

  await page.goto('/usuarios');
  expect(sorted(await cellsOf(page))).toEqual(
    sorted(trimmed.map((p) => [`${p} ${p} ${p}`, p, p, p, 'Activo', '10/02/2026, 08:00'])),
  );
  const labels = await page
    .getByRole('link', { name: /^Editar a/ })
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
  expect(labels.sort()).toEqual(trimmed.map((p) => `Editar a ${p} ${p} ${p}`).sort());
  expect(await liveMarkup(page)).toEqual([]);

  await page.getByRole('combobox', { name: 'Rol' }).click();
  const options = page.getByRole('option');
  await expect(options).toHaveCount(XSS_PAYLOADS.length + 1);
  // Each with its count behind it.
  const offered = (await options.allTextContents()).map((text) =>
    text.replace(/\s+[\d.]+\s*$/, ''),
  );
  expect(offered.map((text) => text.trim()).sort()).toEqual(['Todos', ...trimmed].sort());
  expect(await liveMarkup(page)).toEqual([]);
  await page.keyboard.press('Escape');

  const emails = page.locator('tbody tr td:nth-child(3)');
  // What is found is shown as a search shows it; one of each kind.
  for (const payload of XSS_PAYLOADS.filter((_, i) => i % 7 === 0)) {
    await page.getByLabel('Buscar').fill(payload);
    await expect
      .poll(async () => (await emails.allTextContents()).map((text) => text.trim()), {
        intervals: [20],
        message: payload,
      })
      .toContain(payload.trim());
    await expect(page.getByLabel('Buscar')).toHaveValue(payload);
    expect(await liveMarkup(page)).toEqual([]);
  }

  await page.goto('/personas');
  expect(sorted(await cellsOf(page))).toEqual(
    sorted(trimmed.map((p) => [p, p, p, '15/01/1990', p, p])),
  );
  expect(await liveMarkup(page)).toEqual([]);
  expect(ran).toEqual([]);
});

test('texts of records stay text on the screens of a user, in dialogs and in failures', async ({
  page,
  context,
}) => {
  const ran = await watch(context, page);
  await comeSignedIn(page);
  await stubReads(page);
  // Whoever is signed in is shown on every screen.
  await page.evaluate(
    (user) => localStorage.setItem('user', user),
    JSON.stringify({ ...loaded, id: 1, role: { id: 1, nombre: 'Administrador' } }),
  );
  await page.goto('/usuarios/900');
  await expect(page.getByLabel('Nombres')).toHaveValue(ALL);
  for (const label of ['Correo electrónico', 'Nombre para mostrar', 'Primer apellido']) {
    await expect(page.getByLabel(label)).toHaveValue(ALL);
  }
  await expectText(page, '.person-name', name);
  await expectText(page, '.page-header .who strong', name);
  await expectText(page, 'mat-select:not([aria-required=true]) .mat-mdc-select-min-line', ALL);
  await page.getByRole('button', { name: /^Tu cuenta/ }).click();
  await expectText(page, '#person-menu .who span:nth-child(2)', ALL);
  await page.keyboard.press('Escape');
  expect(await liveMarkup(page)).toEqual([]);

  // Before → after, then somebody else's version, then a refusal with the backend's own words.
  await page.getByLabel('Correo electrónico').fill('nuevo@kantuta.bo');
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  const dialog = page.getByRole('dialog');
  await expectText(page, 'mat-dialog-content del', ALL);
  expect(await liveMarkup(page)).toEqual([]);
  const theirs = { ...loaded, email: `otro ${ALL}`, updated_at: '2026-03-01T12:00:00.000Z' };
  await page.route('**/api/usuario/900', (route) =>
    route.request().method() === 'GET'
      ? route.fulfill({ json: { data: theirs } })
      : route.fulfill({ status: 400, json: { message: XSS_PAYLOADS, error_detail: ALL } }),
  );
  await dialog.getByRole('button', { name: 'Guardar cambios' }).click();
  await expectText(page, 'mat-dialog-content td', `otro ${ALL}`);
  expect(await liveMarkup(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Guardar lo mío' }).click();
  await page.locator('summary').click();
  const details = await page.locator('details pre').textContent();
  expect(details).toContain(XSS_PAYLOADS.join('\n'));
  expect(details).toContain(ALL);
  expect(await liveMarkup(page)).toEqual([]);
  expect(ran).toEqual([]);
});

test('texts of records stay text in questions, notices and likely duplicates', async ({
  page,
  context,
}) => {
  const ran = await watch(context, page);
  await comeSignedIn(page);
  await stubReads(page);
  await page.route('**/api/usuario', (route) => route.fulfill({ json: { data: [loaded] } }));
  await page.route('**/api/persona', (route) =>
    route.fulfill({ json: { data: [loaded.persona] } }),
  );

  await page.goto('/usuarios');
  await page.getByRole('button', { name: /^Desactivar a/ }).click();
  const dialog = page.getByRole('dialog');
  await expectText(page, 'h2[mat-dialog-title]', `¿Desactivar a ${name}?`);
  expect(await liveMarkup(page)).toEqual([]);
  await page.route('**/api/usuario/900', (route) =>
    route.fulfill({ json: { data: { ...loaded, estado: false } } }),
  );
  // So long a title leaves the buttons below the edge of the screen.
  await dialog.getByRole('button', { name: 'Desactivar' }).press('Enter');
  await expectText(page, '[matSnackBarLabel]', `La cuenta de ${name} ahora está inactiva.`);
  expect(await liveMarkup(page)).toEqual([]);

  await page.goto('/personas/900');
  await expect(page.getByLabel('Segundo apellido')).toHaveValue(ALL);
  await expectText(page, 'app-persona-record strong', name);
  await expectText(page, 'app-persona-record dd a', ALL);
  await expectText(page, 'app-persona-record dl > div:last-child dd', name);
  expect(await liveMarkup(page)).toEqual([]);

  await page.goto('/personas/nueva');
  for (const label of ['Nombres', 'Primer apellido', 'Segundo apellido']) {
    await page.getByLabel(label).fill(ALL);
  }
  await expect(page.getByText('Puede que esta persona ya esté registrada:')).toBeVisible();
  expect(await page.locator('app-duplicate-notice li a').textContent()).toContain(name);
  expect(await liveMarkup(page)).toEqual([]);
  expect(ran).toEqual([]);
});

test('texts stay text in a mail, after a registration, and from the address', async ({
  page,
  context,
}) => {
  const ran = await watch(context, page);
  // Before anybody is signed in: what the backend says of a sign-in.
  await page.route('**/api/auth/login', (route) =>
    route.fulfill({ status: 429, json: { message: ALL, error_detail: ALL } }),
  );
  await page.goto(`/ingresar?returnUrl=${encodeURIComponent('javascript:pwn()')}`);
  await page.getByLabel('Correo electrónico').fill('admin@kantuta.bo');
  await page.getByLabel('Contraseña').fill('x');
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await page.locator('summary').click();
  expect(await page.locator('details pre').textContent()).toContain(ALL);
  expect(await liveMarkup(page)).toEqual([]);
  await page.unroute('**/api/auth/login');

  await comeSignedIn(page);
  await stubReads(page);
  // An address is not as long as ALL.
  const [email, nombre, asunto] = [0, 20, 40].map((first) =>
    XSS_PAYLOADS.slice(first, first + 18).join(' '),
  ) as [string, string, string];
  await page.goto(`/correo?${new URLSearchParams({ email, nombre, asunto })}`);
  await page.getByLabel('Mensaje').fill(ALL);
  await expect(page.getByLabel('Asunto')).toHaveValue(asunto);
  await expectText(page, 'app-mail-preview pre', `Hola ${nombre},\n\n${ALL}`);
  await expectText(page, 'app-mail-preview dd:first-of-type', `${nombre} <${email}>`);
  await expectText(page, 'app-mail-preview dd:last-of-type', asunto);
  await page.getByRole('combobox', { name: 'Correo del destinatario' }).fill('script');
  await expect(page.getByRole('option')).toHaveCount(8);
  expect(await liveMarkup(page)).toEqual([]);
  await page.route('**/api/mail', (route) => route.fulfill({ status: 201, json: { id: ALL } }));
  await page.getByRole('combobox', { name: 'Correo del destinatario' }).fill('admin@kantuta.bo');
  await page.getByLabel('Nombre del destinatario').fill(XSS_PAYLOADS[0]!);
  await page.getByLabel('Asunto').fill(XSS_PAYLOADS[21]!);
  await page.getByRole('button', { name: 'Enviar' }).click();
  await expect(page.getByText(`El proveedor de correo tomó el mensaje para`)).toBeVisible();
  await expectText(page, 'app-mail-sent pre', `Hola ${XSS_PAYLOADS[0]!},\n\n${ALL}`);
  expect(await liveMarkup(page)).toEqual([]);

  await page.route('**/api/usuario/register', (route) =>
    route.fulfill({ status: 201, json: loaded }),
  );
  await page.goto('/usuarios/registrar');
  await page.getByLabel('Correo electrónico').fill('inerte@kantuta.bo');
  await page.getByLabel('Contraseña', { exact: true }).fill('salar de uyuni al alba');
  await page.getByLabel('Nombres').fill('Inti');
  await page.getByLabel('Primer apellido').fill('Yujra');
  await page.getByLabel('Fecha de nacimiento').fill('1990-01-15');
  await page.getByLabel('Género').click();
  await page.getByRole('option', { name: 'Masculino' }).click();
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await expectText(page, 'app-registration-result p strong:last-of-type', name);
  expect(await liveMarkup(page)).toEqual([]);

  for (const payload of ['<script>pwn()</script>', '{{ 7 * 7 }}', 'javascript:pwn()']) {
    await page.goto(`/${encodeURIComponent(payload)}`);
    await expect(page.getByRole('heading', { name: 'Página no encontrada' })).toBeVisible();
    await page.goto(
      `/usuarios?q=${encodeURIComponent(payload)}&rol=${encodeURIComponent(payload)}`,
    );
    await expect(page.getByLabel('Buscar')).toHaveValue(payload);
    expect(await liveMarkup(page)).toEqual([]);
  }
  expect(ran).toEqual([]);
});

/** The text to the letter, bidirectional and invisible characters included. */
async function expectText(page: Page, selector: string, text: string): Promise<void> {
  const element = page.locator(selector).first();
  await expect(element).toBeVisible();
  await expect.poll(async () => (await element.textContent())?.trim()).toBe(text.trim());
}
