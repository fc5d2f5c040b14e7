import { comeSignedIn, expect, test } from '../test.ts';

test('what is pressed twice is asked once', async ({ page }) => {
  await comeSignedIn(page);
  const boxes = page.getByRole('checkbox', { name: /^Elegir a / });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: /^Desactivar \(/ }).dblclick();
  const dialogs = page.getByRole('dialog');
  await expect(dialogs.getByRole('button', { name: 'Cancelar' })).toBeVisible();
  await expect(dialogs).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialogs).toHaveCount(0);

  // A second press does not take the filter away again.
  const roles = page.getByRole('group', { name: 'Filtros' }).getByRole('button', { name: /^Rol/ });
  await roles.click();
  await page.getByRole('menuitemradio', { name: /^Cajero/ }).dblclick();
  await expect(page.getByRole('menuitemradio')).toHaveCount(0);
  await expect(roles).toHaveText('Cajero');

  await page.getByRole('link', { name: 'Correo', exact: true }).click();
  await page.getByLabel('Asunto').fill('Turnos');
  await page.getByRole('link', { name: 'Personas', exact: true }).dblclick();
  await dialogs.getByRole('button', { name: 'Salir sin guardar' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Personas' })).toBeVisible();
  await expect(dialogs).toHaveCount(0);
});
