import type { Locator, Page } from '@playwright/test';
import { act } from '../row-actions.ts';
import { comeSignedIn, expect, test } from '../test.ts';

const QUESTION = '¿Cerrar sin la contraseña?';

test('the card of a registration is not lost to an Enter, to Back or to F5', async ({ page }) => {
  await comeSignedIn(page, '/personas');
  await page.getByRole('link', { name: 'Usuarios', exact: true }).click();
  await page.getByRole('link', { name: 'Registrar usuario' }).click();
  await page.getByLabel('Correo electrónico').fill(`mano.${Date.now()}@kantuta.bo`);
  await page.getByRole('button', { name: 'Generar contraseña' }).click();
  await page.getByLabel('Nombres').fill('Quya');
  await page.getByLabel('Primer apellido').fill('Sajama');
  await page.getByLabel('Fecha de nacimiento').fill('15/01/1990');
  await page.getByLabel('Género').click();
  await page.getByRole('option', { name: 'Femenino' }).click();
  await page.getByLabel('Nombres').press('Enter');
  const card = page.getByRole('dialog', { name: 'Quya Sajama ya puede ingresar' });
  await isNotLostToASlip(page, card);
  await expect(page).toHaveURL(/\/usuarios\/registrar$/);
  await card.getByRole('button', { name: 'Listo' }).click();
  await answer(page, 'Cerrar sin ella');
  await expect(card).toBeHidden();
  await expect(page).toHaveURL(/\/usuarios$/);
});

test('the card of a new password is not lost to an Enter, to Back or to F5', async ({ page }) => {
  await comeSignedIn(page, '/personas');
  await page.getByRole('link', { name: 'Usuarios', exact: true }).click();
  await resetEdwin(page);
  const asked = page.getByRole('dialog', { name: 'Restablecer contraseña' });
  await asked.getByRole('button', { name: 'Generar contraseña' }).click();
  await asked.getByLabel('Contraseña nueva').press('Enter');
  const card = page.getByRole('dialog', { name: 'Contraseña restablecida' });
  await isNotLostToASlip(page, card);
  // Marked and copied by hand it is taken along, too.
  await card.getByText(/^(\w{5}-){3}\w{5}$/).selectText();
  await page.keyboard.press('Control+C');
  await card.getByRole('button', { name: 'Listo' }).click();
  await expect(card).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL(/\/personas/);
});

test('leaving the page in spite of the question takes the card along', async ({ page }) => {
  await comeSignedIn(page, '/personas');
  await page.getByRole('link', { name: 'Usuarios', exact: true }).click();
  await resetEdwin(page);
  await page.getByLabel('Contraseña nueva').fill('salar de uyuni al alba');
  await page.getByLabel('Contraseña nueva').press('Enter');
  await expect(page.getByRole('button', { name: 'Copiar todo' })).toBeVisible();
  await page.goBack();
  await answer(page, 'Cerrar sin ella');
  await expect(page.getByRole('heading', { level: 1, name: 'Personas' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('signing out in another tab asks first, until somebody took the password', async ({
  page,
  context,
}) => {
  await comeSignedIn(page, '/usuarios');
  await resetEdwin(page);
  await page.getByLabel('Contraseña nueva').fill('salar de uyuni al alba');
  await page.getByLabel('Contraseña nueva').press('Enter');
  const card = page.getByRole('dialog', { name: 'Contraseña restablecida' });
  await expect(card.getByRole('button', { name: 'Copiar todo' })).toBeVisible();

  const other = await context.newPage();
  await other.goto('/personas');
  const leave = async () => {
    await other.getByRole('button', { name: /^Tu cuenta/ }).click();
    await other.getByRole('link', { name: 'Salir', exact: true }).click();
  };
  await leave();
  const main = other.getByRole('main');
  await expect(main.getByRole('alert')).toContainText('contraseñas nuevas sin entregar');
  await main.getByRole('link', { name: 'Seguir en la sesión' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Usuarios' })).toBeVisible();

  await card.getByRole('button', { name: 'Listo' }).click();
  await expect(card).toBeHidden();
  await leave();
  await expect(other).toHaveURL(/\/ingresar$/);
});

async function resetEdwin(page: Page): Promise<void> {
  // The page before has a field of this name, too.
  await expect(page.getByRole('heading', { level: 1, name: 'Usuarios' })).toBeVisible();
  await page.getByLabel('Buscar').fill('edwin.arce@kantuta.bo');
  await expect(page.getByText(/^\s*1 de \d+\s+usuarios\s*$/)).toBeVisible();
  await expect(page).toHaveURL(/q=edwin/);
  const row = page.getByRole('row').filter({ hasText: 'edwin.arce@kantuta.bo' });
  await act(page, row, 'Restablecer contraseña');
}

async function isNotLostToASlip(page: Page, card: Locator): Promise<void> {
  await expect(card.getByRole('heading').first()).toBeFocused();
  for (const key of ['Enter', 'Enter', 'Space', 'Escape']) await page.keyboard.press(key);
  await page.goBack();
  await answer(page, 'Volver a verla');
  await expect(card).toBeVisible();
  // As the browser asks before the tab goes.
  const isHeld = await page.evaluate(
    () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })),
  );
  expect(isHeld).toBe(true);
}

async function answer(page: Page, name: string): Promise<void> {
  const question = page.getByRole('dialog', { name: QUESTION });
  await question.getByRole('button', { name }).click();
  await expect(question).toBeHidden();
}
