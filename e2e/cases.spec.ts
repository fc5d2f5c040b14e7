import type { Page } from '@playwright/test';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../local-backend/demo/demo-accounts.ts';
import type { Usuario } from '../local-backend/usuario/usuario.ts';
import { CONTEXT_OPTIONS } from '../tools/browser/context-options.ts';
import { filter } from './row-actions.ts';
import { registerPeople } from './runs/people.ts';
import { comeSignedIn, expect, requestBodies, test } from './test.ts';

// Small things that went wrong once, on the documented backend and on deployed ones.

const saved = (page: Page) => expect(page.getByText('Cambios guardados.')).toBeVisible();

/** The status with which the backend answers a sign-in. */
async function signInStatus(page: Page, email: string, password: string): Promise<number> {
  return (await page.request.post('/api/auth/login', { data: { email, password } })).status();
}

/** Somebody who is active and no demo account, from the end of the list. */
async function somebodyActive(page: Page): Promise<Usuario> {
  const { email, password } = DEMO_ACCOUNTS.administrador;
  const login = await page.request.post('/api/auth/login', { data: { email, password } });
  const { access_token } = (await login.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${access_token}` };
  const answer = await page.request.get('/api/usuario', { headers });
  const { data } = (await answer.json()) as { data: Usuario[] };
  return data.filter(({ id, estado }) => id > 100 && estado).at(-1)!;
}

test('a draft of a tab that is open is only offered in another', async ({ page, context }) => {
  await comeSignedIn(page, '/personas/nueva');
  await page.getByLabel('Nombres').fill('Wayra');
  const drafts = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('kantuta_draft')));
  await expect.poll(async () => (await drafts()).length).toBe(1);

  const other = await context.newPage();
  await other.goto('/personas/nueva');
  await expect(other.getByText(/Hay un borrador tuyo .* Está en otra pestaña/)).toBeVisible();
  await expect(other.getByLabel('Nombres')).toHaveValue('');
  await other.getByRole('button', { name: 'Recuperar lo que escribí' }).click();
  await expect(other.getByLabel('Nombres')).toHaveValue('Wayra');
});

test('two tabs register somebody each, and both have their own again after a reload', async ({
  page,
  context,
}) => {
  await comeSignedIn(page, '/usuarios/registrar');
  await page.getByLabel('Nombres').fill('Wayra');
  const drafts = () =>
    page.evaluate(() =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith('kantuta_draft'))
        .map(([, draft]) => /Wayra|Killa/.exec(draft as string)?.[0])
        .sort(),
    );
  await expect.poll(drafts).toEqual(['Wayra']);
  const other = await context.newPage();
  await other.goto('/usuarios/registrar');
  await expect(other.getByText(/Está en otra pestaña/)).toBeVisible();
  await other.getByLabel('Nombres').fill('Killa');
  await expect.poll(drafts).toEqual(['Killa', 'Wayra']);
  await page.reload();
  await expect(page.getByLabel('Nombres')).toHaveValue('Wayra');
  await other.reload();
  await expect(other.getByLabel('Nombres')).toHaveValue('Killa');
  await expect.poll(drafts).toEqual(['Killa', 'Wayra']);
});

test('each step back is one, also after staying', async ({ page }) => {
  await comeSignedIn(page);
  await page.getByLabel('Buscar').fill('mamani');
  const link = page.getByRole('rowheader').getByRole('link').last();
  const name = await link.innerText();
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByLabel('Nombre para mostrar').fill('Caja de al lado');
  await page.goBack();
  await page.getByRole('button', { name: 'Seguir editando' }).click();
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await saved(page);
  await page.goBack();
  await expect(page).toHaveURL(/\/usuarios\?q=mamani$/);
});

test('by key, a record is begun at its name, and so after it is saved or let go', async ({
  page,
}) => {
  await comeSignedIn(page, '/usuarios?q=mamani');
  // Slower than the page: its place is kept by another heading.
  await page.route(/\/api\/usuario\/\d+$/, async (route) => {
    if (route.request().method() === 'GET') await heading.waitFor();
    await route.fallback();
  });
  const heading = page.getByRole('heading', { level: 1, includeHidden: true });
  await page.getByRole('rowheader').getByRole('link').first().press('Enter');
  const field = page.getByLabel('Nombre para mostrar');
  await expect(field).not.toHaveValue('');
  await expect(heading).toBeFocused();
  await page.getByRole('button', { name: /^Siguiente/ }).press('Enter');
  await expect(page).toHaveURL(/usuarios\/\d+/);
  await expect(heading).toBeFocused();
  await field.fill('Caja de paso');
  await page.getByRole('button', { name: 'Descartar' }).press('Enter');
  await expect(heading).toBeFocused();
  await field.fill('Caja de paso');
  await page.getByRole('button', { name: 'Guardar cambios' }).press('Enter');
  await saved(page);
  await expect(heading).toBeFocused();
});

test('of a parameter that is repeated one is used', async ({ page }) => {
  await comeSignedIn(page, '/correo?email=ana@prueba.bo&email=eva@prueba.bo&asunto=Uno&asunto=Dos');
  await expect(page.getByRole('button', { name: /^Quitar a .*@prueba\.bo$/ })).toHaveCount(1);
  await expect(page.getByLabel('Asunto')).toHaveValue(/^(Uno|Dos)$/);
});

test('the browser is asked not to translate a page that changes', async ({ page }) => {
  await comeSignedIn(page);
  await expect(page.locator('html')).toHaveAttribute('translate', 'no');
});

test('the first field that is wrong can be seen, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await comeSignedIn(page, '/usuarios/registrar');
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  const first = page.getByLabel('Nombres');
  await expect(first).toBeFocused();
  await expect(first).toBeInViewport({ ratio: 1 });
  const isCovered = () =>
    first.evaluate((field) => {
      const { left, top, width, height } = field.getBoundingClientRect();
      const above = document.elementFromPoint(left + width / 2, top + height / 2);
      return !field.closest('mat-form-field')!.contains(above);
    });
  await expect.poll(isCovered).toBe(false);
});

test('a record has no field that a password manager could fill', async ({ page }) => {
  await comeSignedIn(page, '/usuarios/3');
  await expect(page.getByLabel('Nombres')).not.toHaveValue('');
  await expect(page.getByRole('textbox', { name: /contraseña/i })).toHaveCount(0);
});

test('dates are read day first, whatever the browser', async ({ browser, baseURL }) => {
  const english = await browser.newContext({
    ...CONTEXT_OPTIONS,
    ...{ locale: 'en-US', baseURL: baseURL! },
  });
  const page = await english.newPage();
  await comeSignedIn(page, '/personas/nueva');
  const sent = requestBodies(page, 'POST', '/api/persona');
  await page.getByLabel('Nombres').fill('Killa');
  await page.getByLabel('Primer apellido').fill('Día Primero');
  await page.getByLabel('Segundo apellido').fill('Tola');
  await page.getByLabel('Fecha de nacimiento').fill('11/12/1989');
  await page.getByLabel('Género').click();
  await page.getByRole('option', { name: 'Femenino' }).click();
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('Se guardó a Killa Día Primero Tola.')).toBeVisible();
  expect(sent.map(({ fecha_nacimiento }) => fecha_nacimiento)).toEqual(['1989-12-11']);
  await english.close();
});

test('whoever is given another password signs in with it, whatever PATCH stores @deployed', async ({
  page,
}) => {
  const { id, email } = await somebodyActive(page);
  await comeSignedIn(page, `/usuarios/${id}`);
  await page.getByRole('button', { name: 'Restablecer contraseña' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Contraseña nueva').fill('salar de uyuni al alba');
  await dialog.getByRole('button', { name: 'Restablecer' }).click();
  await expect(page.getByRole('dialog', { name: 'Contraseña restablecida' })).toBeVisible();
  expect(await signInStatus(page, email, 'salar de uyuni al alba')).toBe(201);
  expect(await signInStatus(page, email, DEMO_PASSWORD)).toBe(401);
});

test('deactivating on the record closes the access too, where that is wanted @deployed', async ({
  page,
}) => {
  const { id, email } = await somebodyActive(page);
  await comeSignedIn(page, `/usuarios/${id}`);
  await page.getByRole('switch', { name: 'Cuenta activa' }).click();
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Cerrar también su acceso' }).check();
  await dialog.getByRole('button', { name: 'Guardar cambios' }).click();
  await saved(page);
  await expect.poll(() => signInStatus(page, email, DEMO_PASSWORD)).toBe(401);
});

test('roles that a list leaves out are read behind it, four at a time @deployed', async ({
  page,
  profile,
}) => {
  test.skip(profile !== 'deployed', 'the documented list has them');
  // Wide enough for the filters, and not for what is said while they fill.
  await page.setViewportSize({ width: 1500, height: 768 });
  let open = 0;
  let most = 0;
  let reads = 0;
  // Counted where they are answered: the browser tells of an end after the page knows it.
  await page.route(/\/api\/usuario\/\d+$/, async (route) => {
    reads += 1;
    most = Math.max(most, ++open);
    const response = await route.fetch();
    open -= 1;
    await route.fulfill({ response });
  });
  await comeSignedIn(page);
  const cashiers = page
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: 'Cajero', exact: true }) });
  await expect(cashiers.first()).toBeVisible();
  // All of them, since they are fewer than 500: the filters know how many.
  await expect(page.getByText(/Leyendo roles/)).toHaveCount(0);
  await filter(page, 'Rol', 'Cajero');
  const found = async () =>
    Number(/(\d+)\s+de\s+\d+\s+usuarios/.exec(await page.getByRole('main').innerText())?.[1]);
  await expect.poll(found).toBeGreaterThan(0);
  const others = page
    .getByRole('row')
    .filter({ hasText: '@' })
    .filter({ hasNot: page.getByRole('cell', { name: 'Cajero', exact: true }) });
  await expect(others).toHaveCount(0);
  await expect(cashiers.first()).toBeVisible();
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(4);
  // A list that is read anew leaves them out again: known they are all the same, and not read again.
  const known = await found();
  const total = Number(/de (\d+)\s+usuarios/.exec(await page.getByRole('main').innerText())?.[1]);
  // A cashier, whose role is all that is read.
  await registerPeople(page.request, 'Relectura', 1, { id_role: 3 });
  reads = 0;
  await page.getByRole('button', { name: /Actualizar la lista/ }).click();
  await expect(page.getByRole('main')).toContainText(new RegExp(`de ${total + 1}\\s+usuarios`));
  await expect.poll(found).toBe(known + 1);
  await expect(page.getByText(/Leyendo roles/)).toHaveCount(0);
  await expect(others).toHaveCount(0);
  expect(reads).toBe(1);
});
