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

test('what one press opened, the second half of a double press leaves open', async ({ page }) => {
  await comeSignedIn(page, '/usuarios/3');
  await page.getByLabel('Correo electrónico').fill('otra@kantuta.bo');
  const save = page.getByRole('button', { name: 'Guardar cambios' });
  const box = (await save.boundingBox())!;
  await page.mouse.move(box.x + 8, box.y + 8);
  await page.mouse.down({ clickCount: 1 });
  await page.mouse.up({ clickCount: 1 });
  const dialog = page.getByRole('dialog');
  const cancel = dialog.getByRole('button', { name: 'Cancelar' });
  await expect(cancel).toBeFocused();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await cancel.click();
  await expect(dialog).toHaveCount(0);
  await expect(save).toBeEnabled();
});
