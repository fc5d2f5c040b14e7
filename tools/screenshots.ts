import { chromium, type Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { DEMO_ACCOUNTS } from '../local-backend/demo-accounts.ts';
import { startServer } from '../local-backend/start-server.ts';
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts';
import { CONTEXT_OPTIONS } from './context-options.ts';

/**
 * `npm run screenshots`: every screen of the build in dist/, at three widths, light and dark, into
 * .reports/screenshots, to be looked at; and the README's own picture into docs.
 */
const WIDTHS = [360, 1280, 1920];
const SCREENS: Record<string, string> = {
  'no-existe': '/no-existe',
  usuarios: '/usuarios',
  'usuarios-buscar': '/usuarios?q=quispe&estado=activos',
  'usuarios-registrar': '/usuarios/registrar',
  'usuarios-editar': '/usuarios/3',
  personas: '/personas',
  'personas-nueva': '/personas/nueva',
  'personas-editar': '/personas/3',
  correo: '/correo?email=cajero@kantuta.bo&nombre=Iver&asunto=Cambio%20de%20turno',
};
const FOLDER = '.reports/screenshots';

const only = process.argv.slice(2);
await mkdir(FOLDER, { recursive: true });
await mkdir('docs', { recursive: true });
const server = await startServer({
  host: '127.0.0.1',
  port: 0,
  dataDir: 'memory://',
  staticDir: 'dist',
});
const { executablePath, env } = await chromiumPath();
const browser = await chromium.launch({
  executablePath,
  args: CHROMIUM_FLAGS,
  env: { ...(process.env as Record<string, string>), ...env },
});
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      baseURL: server.url,
      colorScheme,
      ...CONTEXT_OPTIONS,
    });
    const page = await context.newPage();
    await shoot(page, 'ingresar', '/ingresar', colorScheme);
    await signIn(page);
    for (const [name, url] of Object.entries(SCREENS)) await shoot(page, name, url, colorScheme);
    if (colorScheme === 'light' && only.length === 0) {
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.goto('/usuarios');
      await page.waitForTimeout(800);
      await page.screenshot({ path: 'docs/usuarios.png' });
    }
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}

async function shoot(page: Page, name: string, url: string, colorScheme: string): Promise<void> {
  if (only.length > 0 && !only.includes(name)) return;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width < 500 ? 760 : 860 });
    await page.goto(url);
    await page.waitForTimeout(700);
    const path = `${FOLDER}/${name}-${width}-${colorScheme}.png`;
    await page.screenshot({ path, fullPage: true });
  }
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/ingresar');
  await page.getByLabel('Correo electrónico').fill(DEMO_ACCOUNTS.administrador.email);
  await page.getByLabel('Contraseña').fill(DEMO_ACCOUNTS.administrador.password);
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await page.waitForURL('**/usuarios');
}
