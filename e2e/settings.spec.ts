import type { Page } from '@playwright/test';
import { DEMO_ACCOUNTS } from '../local-backend/demo/demo-accounts.ts';
import { comeSignedIn, expect, expectAccessible, requestBodies, signIn, test } from './test.ts';

/** Deploys with this `settings.json`, until the next one. */
async function deployWith(page: Page, settings: object): Promise<void> {
  await page.unroute('**/settings.json');
  await page.route('**/settings.json', (route) => route.fulfill({ json: settings }));
}

test('settings that cannot be used are explained, and read again on request', async ({ page }) => {
  await page.route('**/settings.json', (route) => route.abort());
  await page.goto('/usuarios');
  const heading = page.getByRole('heading', { level: 1, name: 'La aplicación no puede empezar' });
  await expect(heading).toBeVisible();
  await expect(page.getByRole('listitem')).toContainText('no hay conexión con el servidor');

  await deployWith(page, { idleMinute: 5, apiPath: 'https://example.com/api' });
  await page.getByRole('button', { name: 'Reintentar' }).click();
  await expect(page.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByText('"idleMinute" no es una clave conocida.')).toBeVisible();
  await expect(page.getByText('"apiPath" vale "https://example.com/api".')).toBeVisible();
  await expect(page).toHaveTitle(/^La aplicación no puede empezar/);
  await expectAccessible(page);

  await deployWith(page, {});
  await page.getByRole('button', { name: 'Reintentar' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Iniciar sesión' })).toBeVisible();
});

test('a deployment without the file has the defaults', async ({ page }) => {
  await page.route('**/settings.json', (route) => route.fulfill({ status: 404 }));
  await signIn(page);
  await expect(page.getByRole('row').filter({ hasText: '@' }).first()).toBeVisible();
});

test('the API answers where the settings say', async ({ page }) => {
  await deployWith(page, { apiPath: '/pos/api2' });
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) elsewhere.push(pathname);
  });
  await page.route('**/pos/api2/**', async (route) => {
    const response = await route.fetch({ url: route.request().url().replace('/pos/api2', '/api') });
    await route.fulfill({ response });
  });
  await signIn(page);
  await expect(page.getByRole('row').filter({ hasText: '@' }).first()).toBeVisible();
  expect(elsewhere).toEqual([]);
});

test("a session that is the tab's own stays out of localStorage", async ({ page }) => {
  await deployWith(page, { sessionStorage: 'tab' });
  await signIn(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Usuarios' })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['kantuta_settings']);
  const another = await page.context().newPage();
  await deployWith(another, { sessionStorage: 'tab' });
  await another.goto('/usuarios');
  await expect(another.getByRole('heading', { level: 1, name: 'Iniciar sesión' })).toBeVisible();
});

test('the roles that the settings name may enter, and no others', async ({ page }) => {
  await deployWith(page, { administratorRoles: ['cajero'] });
  await page.goto('/ingresar');
  await page.getByLabel('Correo electrónico').fill(DEMO_ACCOUNTS.administrador.email);
  await page.getByLabel('Contraseña', { exact: true }).fill(DEMO_ACCOUNTS.administrador.password);
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await expect(page.getByText('Esta cuenta no es de administrador')).toBeVisible();
  await signIn(page, DEMO_ACCOUNTS.cajero);
  await expect(page.getByRole('heading', { level: 1, name: 'Usuarios' })).toBeVisible();
});

test('a password that is set by POST /auth/change-password signs in', async ({ page, request }) => {
  await deployWith(page, { passwordRoute: 'change-password' });
  const email = `clave.${Date.now()}@kantuta.bo`;
  const registration = {
    email,
    password: 'salar de uyuni al alba',
    nombres: 'Sayari',
    p_apellido: 'Condori',
    s_apellido: 'Mamani',
    fecha_nacimiento: '1990-01-15',
    genero: 'F',
  };
  const registered = await request.post('/api/usuario/register', { data: registration });
  const { id } = (await registered.json()) as { id: number };

  await signIn(page);
  const patches = requestBodies(page, 'PATCH', '/api/usuario/');
  await page.goto(`/usuarios/${id}`);
  const password = 'quinua real del altiplano';
  await page.getByRole('button', { name: 'Restablecer contraseña' }).click();
  await page.getByLabel('Contraseña nueva').fill(password);
  await page.getByRole('button', { name: 'Restablecer', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Contraseña restablecida' })).toBeVisible();
  expect(patches).toEqual([]);
  const login = await request.post('/api/auth/login', { data: { email, password } });
  expect(login.status()).toBe(201);
});

test('the menu of the person says which build is live', async ({ page }) => {
  await page.route('**/version.json', (route) =>
    route.fulfill({ json: { version: '1.4.0', commit: 'abc1234', built: '' } }),
  );
  await comeSignedIn(page);
  await page.getByRole('button', { name: /Tu cuenta/ }).click();
  await expect(page.getByText('Versión 1.4.0 (abc1234)')).toBeVisible();
});
