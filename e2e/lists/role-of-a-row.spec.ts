import { openActions } from '../row-actions.ts';
import { registerPeople } from '../runs/people.ts';
import { row } from '../states/state.ts';
import { comeSignedIn, expect, requestBodies, test } from '../test.ts';

test('one account gets another role from the menu of its row', async ({ page }) => {
  const [ana] = await registerPeople(page.request, 'Ascendida', 1, { id_role: 3 });
  await comeSignedIn(page, '/usuarios?q=ascendida');
  const hers = row(page, ana!.email);
  await expect(hers).toContainText('Cajero');
  const sent = requestBodies(page, 'PATCH', '/api/usuario/');
  const menu = await openActions(page, hers);
  await menu.getByRole('menuitem', { name: 'Cambiar rol' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'Operador' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Andrea Ascendida');
  await dialog.getByRole('button', { name: /^Cambiar el rol de/ }).click();
  await expect(hers).toContainText('Operador');
  expect(sent).toEqual([{ id_role: 2, estado: true }]);

  await expect(page.getByText(/Ascendida Ríos ahora tiene el rol Operador\.$/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Trabajo en curso' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(page.getByText(/Ascendida Ríos tiene otra vez el rol Cajero\.$/)).toBeVisible();
  await expect(hers).toContainText('Cajero');
});

test('a role that could not be given is told as the run that it is', async ({ page }) => {
  const [ana] = await registerPeople(page.request, 'Fallida', 1, { id_role: 3 });
  await comeSignedIn(page, '/usuarios?q=fallida');
  await page.route('**/api/usuario/*', (route) =>
    route.request().method() === 'PATCH'
      ? route.fulfill({ status: 400, json: { statusCode: 400, message: 'no' } })
      : route.continue(),
  );
  const menu = await openActions(page, row(page, ana!.email));
  await menu.getByRole('menuitem', { name: 'Cambiar rol' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'Operador' }).press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Cambiar el rol de/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Dar el rol Operador a 1 cuenta' })).toBeVisible();
});

test('one’s own role is not given away there', async ({ page }) => {
  await comeSignedIn(page, '/usuarios?q=admin@kantuta.bo');
  const menu = await openActions(page, row(page, 'admin@kantuta.bo'));
  await menu.getByRole('menuitem', { name: 'Cambiar rol' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Cajero' }).press('Enter');
  await expect(page.getByText('Es tu propia cuenta.').last()).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
