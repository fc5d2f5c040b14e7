import type { Page } from '@playwright/test';
import { DEMO_ACCOUNTS } from '../local-backend/demo/demo-accounts.ts';
import { expect } from './test.ts';

/** From which section a link leads there. */
interface Route {
  path: RegExp;
  open: (page: Page) => Promise<void>;
}

const section = (page: Page, name: RegExp) =>
  page.getByRole('navigation').getByRole('link', { name }).first().click();
const firstRow = (page: Page) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('link') })
    .first()
    .getByRole('link')
    .first();

const importing = (page: Page) => page.getByRole('link', { name: 'Importar' }).click();

export const ROUTES: readonly Route[] = [
  { path: /usuarios$/, open: (page) => section(page, /^Usuarios/) },
  { path: /usuarios\/\d+$/, open: (page) => firstRow(page).click() },
  {
    path: /usuarios\/registrar$/,
    open: async (page) => {
      await section(page, /^Usuarios/);
      await page.getByRole('link', { name: 'Registrar usuario' }).click();
    },
  },
  {
    path: /usuarios\/importar$/,
    open: async (page) => {
      await section(page, /^Usuarios/);
      await importing(page);
    },
  },
  { path: /personas$/, open: (page) => section(page, /^Personas/) },
  { path: /personas\/\d+$/, open: (page) => firstRow(page).click() },
  {
    path: /personas\/nueva$/,
    open: async (page) => {
      await section(page, /^Personas/);
      await page.getByRole('link', { name: 'Nueva persona' }).click();
    },
  },
  {
    path: /personas\/importar$/,
    open: async (page) => {
      await section(page, /^Personas/);
      await importing(page);
    },
  },
  { path: /calidad$/, open: (page) => section(page, /^Calidad/) },
  {
    path: /calidad\/accesos$/,
    open: (page) => page.getByRole('link', { name: 'Revisión de accesos' }).click(),
  },
  { path: /correo$/, open: (page) => section(page, /^Correo/) },
  { path: /trabajos$/, open: (page) => section(page, /^Trabajos/) },
];

/**
 * Signs in and goes to every route by a link, then loads it again (F5) and opens it by its address:
 * the same screen each time.
 * @param app where it is, with a slash at the end
 */
export async function walkEveryRoute(page: Page, app: string): Promise<void> {
  const { email, password } = DEMO_ACCOUNTS.administrador;
  await page.goto(`${app}ingresar`);
  // A dev server on a busy machine is still building what is asked for first.
  const signIn = page.getByRole('heading', { level: 1, name: 'Iniciar sesión' });
  await expect(signIn).toBeVisible({ timeout: 120_000 });
  await page.reload();
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await page.waitForURL(`${app}usuarios`);

  let before = '';
  for (const { path, open } of ROUTES) {
    await open(page);
    await page.waitForURL(path);
    const address = page.url();
    expect(address.startsWith(app), address).toBe(true);
    const title = await settledTitle(page);
    // A screen of its own: neither the one before, which others fall back to, nor the 404.
    expect([before, 'Página no encontrada']).not.toContain(title);
    before = title;
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
    await page.goto(`${app}settings.json`);
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
    expect(page.url()).toBe(address);
  }
  await page.goto(`${app}no-existe`);
  await expect(page.getByRole('heading', { level: 1, name: 'Página no encontrada' })).toBeVisible();
}

/** A record is named once it has been read. */
async function settledTitle(page: Page): Promise<string> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(heading).not.toHaveText('');
  return heading.innerText();
}
