import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../local-backend/demo/demo-accounts.ts';
import { expect, signIn, test } from './test.ts';

const enter = async (page: import('@playwright/test').Page, email: string, password: string) => {
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Ingresar' }).click();
};

test('sends a stranger to sign in, and then to where they were going', async ({ page }) => {
  await page.goto('/usuarios?q=quispe');
  await expect(page).toHaveURL(/\/ingresar\?returnUrl=/);
  await expect(page).toHaveTitle('Iniciar sesión · Kantuta Administración');
  await enter(page, DEMO_ACCOUNTS.encargada.email, DEMO_PASSWORD);
  await expect(page).toHaveURL(/\/usuarios\?q=quispe$/);
  await expect(page.getByLabel('Buscar')).toHaveValue('quispe');
});

test('tells a cashier why they may not enter @deployed', async ({ page }) => {
  await page.goto('/ingresar');
  await enter(page, DEMO_ACCOUNTS.cajero.email, DEMO_PASSWORD);
  await expect(page.getByRole('alert')).toContainText('solo entran administradores');
  expect(await page.evaluate(() => localStorage.getItem('access_token'))).toBeNull();
});

for (const [who, url, heading] of [
  ['administrador', /\/usuarios\/7$/, /^(?!Iniciar).+ .+/],
  ['cajero', /\/ingresar\?returnUrl=%2Fusuarios%2F7$/, 'Iniciar sesión'],
] as const) {
  test(`takes over whoever is signed in to the POS: ${who} @deployed`, async ({
    page,
    request,
  }) => {
    const { email, password } = DEMO_ACCOUNTS[who];
    const login = await request.post('/api/auth/login', { data: { email, password } });
    const { access_token, refresh_token, user } = (await login.json()) as Record<string, unknown>;
    await page.addInitScript(
      (session) => {
        for (const [key, value] of Object.entries(session)) localStorage.setItem(key, value);
      },
      { access_token, refresh_token, user: JSON.stringify(user) } as Record<string, string>,
    );
    await page.goto('/usuarios/7');
    await expect(page).toHaveURL(url);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    if (who === 'cajero') {
      await expect(page.getByRole('status')).toContainText('solo entran administradores');
    }
  });
}

test('says the same for a wrong password and for an unknown e-mail', async ({ page }) => {
  await page.goto('/ingresar');
  for (const email of [DEMO_ACCOUNTS.administrador.email, 'nadie@kantuta.bo']) {
    await enter(page, email, 'equivocada');
    await expect(page.getByRole('alert')).toContainText('no son correctos');
  }
});

test('leads nowhere but into this app', async ({ page }) => {
  await page.goto('/ingresar?returnUrl=https%3A%2F%2Fexample.com%2F');
  await enter(page, DEMO_ACCOUNTS.administrador.email, DEMO_PASSWORD);
  await expect(page).toHaveURL(/127\.0\.0\.1:\d+\/usuarios$/);
});

test('signs out here, in the other tabs and in the POS', async ({ page, context }) => {
  await signIn(page);
  const other = await context.newPage();
  await other.goto('/personas/1');
  await expect(other.getByRole('region', { name: 'Datos personales' })).toBeVisible();

  await page.getByRole('button', { name: /Tu cuenta/ }).click();
  await page.getByRole('link', { name: 'Salir' }).click();
  await expect(page).toHaveURL(/\/ingresar$/);
  await expect(other).toHaveURL(/\/ingresar\?returnUrl=%2Fpersonas%2F1$/);
  await expect(other.getByText('Tu sesión se cerró en otra pestaña o en el POS.')).toBeVisible();
  // What is no person's.
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['kantuta_settings']);
});

test('an expired session asks for the password in place and then saves what was typed', async ({
  page,
}) => {
  await signIn(page);
  await page.goto('/personas/30');
  await page.getByLabel('Nombres').fill('Damiana del Carmen');
  // From now on the backend takes neither token.
  await page.evaluate(() => {
    localStorage.setItem('access_token', 'vencido');
    localStorage.setItem('refresh_token', 'vencido');
    dispatchEvent(new StorageEvent('storage', { key: 'access_token' }));
  });
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tu sesión venció' });
  await expect(dialog.getByText('admin@kantuta.bo')).toBeVisible();
  await expect(dialog.getByLabel('Contraseña', { exact: true })).toBeFocused();
  await dialog.getByLabel('Contraseña', { exact: true }).fill(DEMO_PASSWORD);
  await dialog.getByRole('button', { name: 'Ingresar' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Nombres')).toHaveValue('Damiana del Carmen');
  await expect(page.getByText('Cambios guardados.')).toBeVisible();
});

test('whatever is refused, nothing that can be pressed moves', async ({ page }) => {
  await page.goto('/ingresar');
  const button = page.getByRole('button', { name: 'Ingresar' });
  const place = await button.boundingBox();
  await button.click();
  await expect(page.getByText('Escribe tu contraseña.')).toBeVisible();
  expect(await button.boundingBox()).toEqual(place);
  await page.getByLabel('Correo electrónico').fill('nadie@kantuta.bo');
  await page.getByLabel('Contraseña', { exact: true }).fill('no es la mía');
  await button.click();
  await expect(page.getByRole('alert')).toContainText('no son correctos');
  expect(await button.boundingBox()).toEqual(place);
});

test('nor where the session expired, where the e-mail can be read and not written', async ({
  page,
}) => {
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Usuarios' })).toBeVisible();
  await page.route('**/api/**', (route) => route.fulfill({ status: 401, json: {} }));
  await page.getByRole('link', { name: 'Personas', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Tu sesión venció' });
  await expect(dialog.getByText('admin@kantuta.bo')).toBeVisible();
  await expect(dialog.getByRole('textbox')).toHaveCount(1);
  const button = dialog.getByRole('button', { name: 'Ingresar' });
  // It can be pressed once the dialog has come to rest.
  await button.click({ trial: true });
  const place = await button.boundingBox();
  await dialog.getByLabel('Contraseña', { exact: true }).fill('no es la mía');
  await button.click();
  await expect(dialog.getByRole('alert')).toContainText('no son correctos');
  expect(await button.boundingBox()).toEqual(place);
});

test('what nobody came back for is gone by the sign-in page', async ({ page }) => {
  await page.goto('/ingresar');
  await page.evaluate(() => {
    localStorage.setItem('kantuta_doubts:9:usuarios', JSON.stringify([{ key: 'a', since: 0 }]));
    localStorage.setItem('kantuta_draft:9:correo', JSON.stringify({ savedAt: 0, version: '' }));
  });
  await page.reload();
  await expect(page.getByLabel('Correo electrónico')).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).not.toContainEqual(
    expect.stringMatching(/^kantuta_(doubts|draft):/),
  );
});
