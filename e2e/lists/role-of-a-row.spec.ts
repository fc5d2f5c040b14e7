import type { Locator, Page } from '@playwright/test';
import { openActions } from '../row-actions.ts';
import { registerPeople } from '../runs/people.ts';
import { row } from '../states/state.ts';
import { comeSignedIn, expect, requestBodies, test } from '../test.ts';

async function giveRole(page: Page, whose: Locator, role: string): Promise<void> {
  const menu = await openActions(page, whose);
  await menu.getByRole('menuitem', { name: 'Cambiar rol' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: role }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Cambiar el rol de/ }).click();
}

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

test('whoever has left the list is told there, and takes it back there', async ({ page }) => {
  const [ana] = await registerPeople(page.request, 'Lejana', 1, { id_role: 3 });
  await comeSignedIn(page, '/usuarios?q=lejana');
  const left = Promise.withResolvers<undefined>();
  await page.route('**/api/usuario/*', async (route) => {
    if (route.request().method() === 'PATCH') await left.promise;
    await route.continue();
  });
  const sent = requestBodies(page, 'PATCH', '/api/usuario/');
  await giveRole(page, row(page, ana!.email), 'Operador');
  await page.getByRole('link', { name: /^Personas/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Personas' })).toBeVisible();
  left.resolve(undefined);
  await expect(page.getByText(/Lejana Ríos ahora tiene el rol Operador\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(page.getByText(/Lejana Ríos tiene otra vez el rol Cajero\.$/)).toBeVisible();
  expect(sent.map(({ id_role }) => id_role)).toEqual([2, 3]);
});

test('an account that was changed elsewhere is asked about at once', async ({ page }) => {
  const [ana] = await registerPeople(page.request, 'Cambiada', 1, { id_role: 3 });
  await comeSignedIn(page, '/usuarios?q=cambiada');
  const hers = row(page, ana!.email);
  await expect(hers).toBeVisible();
  const token = await page.evaluate(() => localStorage.getItem('access_token'));
  const changed = await page.request.patch(`/api/usuario/${ana!.id}`, {
    headers: { Authorization: `Bearer ${token}` },
    data: { estado: false },
  });
  expect(changed.ok()).toBe(true);
  await giveRole(page, hers, 'Operador');
  await expect(page.getByRole('button', { name: 'Cambiar igual' })).toBeVisible();
});

test('a role that could not be given is told as the run that it is', async ({ page }) => {
  const [ana] = await registerPeople(page.request, 'Fallida', 1, { id_role: 3 });
  await comeSignedIn(page, '/usuarios?q=fallida');
  await page.route('**/api/usuario/*', (route) =>
    route.request().method() === 'PATCH'
      ? route.fulfill({ status: 400, json: { statusCode: 400, message: 'no' } })
      : route.continue(),
  );
  await giveRole(page, row(page, ana!.email), 'Operador');
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
