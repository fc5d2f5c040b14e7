import type { Locator } from '@playwright/test';
import { comeSignedIn, expect, test } from './test.ts';

const fillOf = (button: Locator) =>
  button.evaluate((element) => getComputedStyle(element).backgroundColor);

test('before something is lost the main button is the way back', async ({ page }) => {
  await comeSignedIn(page, '/usuarios/registrar');
  const main = await fillOf(page.getByRole('button', { name: 'Registrar', exact: true }));
  await page.getByLabel('Nombres').fill('Inti');
  await page.getByRole('main').getByRole('link', { name: 'Usuarios', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '¿Salir sin guardar?' });
  const back = dialog.getByRole('button', { name: 'Seguir editando' });
  await expect(back).toBeFocused();
  expect(await fillOf(back)).toBe(main);
  expect(await fillOf(dialog.getByRole('button', { name: 'Salir sin guardar' }))).not.toBe(main);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Nombres')).toHaveValue('Inti');
});
