import { canSignIn, registerPeople } from '../runs/people.ts';
import { storeSession } from '../states/open-state.ts';
import { expect, test } from '../test.ts';

test('the review of accesses leads to closing one, and back @deployed', async ({ page }) => {
  const [ana] = await registerPeople(page.request, 'Portazo', 1);
  await storeSession(page);
  await page.goto(`/usuarios/${ana!.id}`);
  await page.getByRole('switch', { name: 'Cuenta activa' }).click();
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  const saving = page.getByRole('dialog', { name: '¿Guardar estos cambios?' });
  const also = saving.getByRole('checkbox', { name: 'Cerrar también su acceso' });
  await also.setChecked(false);
  await saving.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect(page.getByRole('main').getByText('Inactivo', { exact: true })).toBeVisible();

  await page.goto('/calidad/accesos?q=portazo');
  await page.getByRole('link', { name: /^Cerrar el acceso de Andrea / }).click();
  const question = page.getByRole('dialog', { name: /^¿Cerrar el acceso de Andrea / });
  await question.getByRole('button', { name: 'Cerrar el acceso' }).click();
  await expect(page.getByText(/^El acceso de Andrea .* está cerrado\.$/)).toBeVisible();
  expect(await canSignIn(page.request, ana!.email)).toBe(false);
  await expect(page.getByRole('main').getByText('Acceso cerrado', { exact: true })).toBeVisible();
  // Where whoever came by the link was before they were asked.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('button', { name: 'Más acciones' }).click();
  await expect(page.getByRole('menuitem', { name: 'Imprimir' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Cerrar acceso' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Revisión de accesos' }).click();
  await expect(page).toHaveURL(/accesos\?q=portazo$/);
  await expect(page.getByText('Andrea Portazo Ríos', { exact: true })).toBeVisible();
  await expect(page.getByText('Puede que aún ingrese:')).toHaveCount(0);
});

test('coming back to the record does not ask again', async ({ page }) => {
  await storeSession(page);
  await page.goto('/calidad/accesos');
  await page
    .getByRole('link', { name: /^Cerrar el acceso de / })
    .first()
    .click();
  const question = page.getByRole('dialog', { name: /^¿Cerrar el acceso de / });
  await question.getByRole('button', { name: 'Cancelar' }).click();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Revisión de accesos' })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('button', { name: 'Más acciones' })).toBeVisible();
  await expect(question).toHaveCount(0);
});
