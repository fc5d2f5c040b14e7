import type { Page } from '@playwright/test';
import { act } from './row-actions.ts';
import { row } from './states/state.ts';
import { comeSignedIn, expect, test } from './test.ts';

const PASSWORD = /^\w{5}(-\w{5}){3}$/;

/** Whoever pressed a key is still where they pressed it. */
async function staysAt(page: Page, name: string, then: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: then, exact: true })).toBeFocused();
}

test('the focus stays where a password was generated, copied and hidden', async ({ page }) => {
  await comeSignedIn(page, '/usuarios/registrar');
  const field = page.getByLabel('Contraseña', { exact: true });
  await staysAt(page, 'Generar contraseña', 'Generar contraseña');
  await expect(field).toHaveValue(PASSWORD);
  await staysAt(page, 'Copiar contraseña', 'Copiar contraseña');
  await staysAt(page, 'Ocultar contraseña', 'Mostrar contraseña');
});

test('who resets a password begins at what generates one', async ({ page }) => {
  await comeSignedIn(page, '/usuarios?q=edwin.arce@kantuta.bo');
  await act(page, row(page, 'edwin.arce@kantuta.bo'), 'Restablecer contraseña');
  const dialog = page.getByRole('dialog', { name: 'Restablecer contraseña' });
  const generate = dialog.getByRole('button', { name: 'Generar contraseña' });
  await expect(generate).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(generate).toBeFocused();
  await expect(dialog.getByLabel('Contraseña nueva')).toHaveValue(PASSWORD);
});

test('who changes their own shows first who they are', async ({ page }) => {
  await comeSignedIn(page, '/usuarios?q=admin@kantuta.bo');
  await act(page, row(page, 'admin@kantuta.bo'), 'Restablecer contraseña');
  await expect(page.getByLabel('Tu contraseña actual')).toBeFocused();
});

test('who has their password shown while signing in stays at that button', async ({ page }) => {
  await page.goto('/ingresar');
  await staysAt(page, 'Mostrar contraseña', 'Ocultar contraseña');
});
