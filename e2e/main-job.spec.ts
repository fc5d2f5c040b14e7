import type { Locator, Page } from '@playwright/test';
import { act, filter } from './row-actions.ts';
import { comeSignedIn, expect, requestBodies, signIn, test } from './test.ts';

const NEW_EMAIL = 'nayra.munoz@kantuta.bo';

/** The module's main job, as a manager does it, with what goes over the wire. */
test('registers a person, edits their account and persona, and finds it all after a restart @deployed', async ({
  page,
  backend,
}) => {
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Usuarios' })).toBeVisible();
  await expect(page.getByText(/2\d\d usuarios/)).toBeVisible();

  const registrations = requestBodies(page, 'POST', '/api/usuario/register');
  await page.getByRole('link', { name: 'Registrar usuario' }).click();
  await page.getByLabel('Correo electrónico').fill(NEW_EMAIL);
  await page.getByLabel('Contraseña', { exact: true }).fill('salar de uyuni al alba');
  await page.getByLabel('Nombre para mostrar').fill('Nayra');
  await expect(page.getByRole('radio', { name: 'Cajero' })).toBeChecked();
  await page.getByLabel('Nombres').fill('Nayra Inés');
  await page.getByLabel('Primer apellido').fill('Muñoz');
  await page.getByLabel('Segundo apellido').fill('Yupanqui');
  await page.getByLabel('Fecha de nacimiento').fill('15/01/1990');
  await page.getByLabel('Género').click();
  await page.getByRole('option', { name: 'Femenino' }).click();
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  const done = page.getByRole('dialog', { name: 'Nayra Inés Muñoz Yupanqui ya puede ingresar' });
  await expect(done).toContainText('salar de uyuni al alba');
  const roleId = registrations[0]?.['id_role'];
  expect(registrations).toEqual([
    {
      email: NEW_EMAIL,
      password: 'salar de uyuni al alba',
      name: 'Nayra',
      estado: true,
      id_role: roleId,
      nombres: 'Nayra Inés',
      p_apellido: 'Muñoz',
      s_apellido: 'Yupanqui',
      fecha_nacimiento: '1990-01-15',
      genero: 'F',
    },
  ]);
  expect(roleId).toEqual(expect.any(Number));
  await expect(done.getByRole('button', { name: 'Escribir correo' })).toBeVisible();
  await done.getByRole('button', { name: 'Listo' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Usuarios' })).toBeVisible();

  // The account: another e-mail and another role, confirmed before → after. No PUT goes out.
  await page.getByLabel('Buscar').fill(NEW_EMAIL);
  await openRecord(rowOf(page, NEW_EMAIL));
  await expect(page.getByRole('region', { name: 'Cuenta' })).toBeVisible();
  const patches = requestBodies(page, 'PATCH', '/api/usuario/');
  const puts = requestBodies(page, 'PUT', '/api/persona');
  await page.getByLabel('Correo electrónico').fill('nayra@kantuta.bo');
  await page.getByLabel('Rol').click();
  await page.getByRole('option', { name: 'Operador' }).click();
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  const confirmation = page.getByRole('dialog');
  await expect(confirmation).toContainText(NEW_EMAIL);
  await expect(confirmation).toContainText('nayra@kantuta.bo');
  await confirmation.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect(page.getByText('Cambios guardados.').first()).toBeVisible();
  expect(patches).toEqual([
    { estado: true, email: 'nayra@kantuta.bo', id_role: expect.any(Number) },
  ]);
  expect(patches[0]?.['id_role']).not.toBe(roleId);
  expect(puts).toEqual([]);

  // The persona, on its own page: the five fields whole, and who changed it, from the session.
  await page.getByRole('link', { name: 'Ver persona' }).click();
  // The page of the account has the same heading and the same fields.
  await expect(page).toHaveURL(/\/personas\/\d+/);
  await expect(page.getByRole('link', { name: 'Ver persona' })).toBeHidden();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Nayra Inés Muñoz Yupanqui' }),
  ).toBeVisible();
  await expect(page.getByLabel('Fecha de nacimiento')).toHaveValue('15/01/1990');
  const personaId = Number(/\/personas\/(\d+)/.exec(page.url())?.[1]);
  const signedIn = await page.evaluate<{ id: number }>(() =>
    JSON.parse(localStorage.getItem('user') ?? '{}'),
  );
  await page.getByLabel('Nombres').fill('Nayra Inés Wara');
  // What was said of the account may still be on the screen.
  const answered = page.waitForResponse((answer) => answer.request().method() === 'PUT');
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  expect((await answered).ok()).toBe(true);
  await expect(page.getByText('Cambios guardados.').last()).toBeVisible();
  expect(puts).toEqual([
    {
      id: personaId,
      id_user_update: signedIn.id,
      nombres: 'Nayra Inés Wara',
      p_apellido: 'Muñoz',
      s_apellido: 'Yupanqui',
      fecha_nacimiento: '1990-01-15',
      genero: 'F',
    },
  ]);
  expect(patches.length).toBe(1);

  await backend.restart();
  await page.goto('/usuarios?q=nayra%20munoz');
  const row = rowOf(page, 'nayra@kantuta.bo');
  await expect(row).toContainText('Nayra Inés Wara Muñoz Yupanqui');
  await openRecord(row);
  await expect(page.getByLabel('Fecha de nacimiento')).toHaveValue('15/01/1990');
  // Not in the list: deployed backends leave the role out of it.
  await expect(page.getByRole('combobox', { name: 'Rol' })).toContainText('Operador');
});

test('both halves of a user go out together when both changed @deployed', async ({ page }) => {
  await comeSignedIn(page, '/usuarios?q=efrain.huanca@kantuta.bo');
  await openRecord(rowOf(page, 'efrain.huanca@kantuta.bo'));
  const patches = requestBodies(page, 'PATCH', '/api/usuario/');
  const puts = requestBodies(page, 'PUT', '/api/persona');
  await page.getByLabel('Nombre para mostrar').fill('Caja 1');
  await page.getByLabel('Segundo apellido').fill('');
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect(page.getByText('Cambios guardados.')).toBeVisible();
  expect(puts.length).toBe(1);
  expect(patches).toEqual([{ estado: true, name: 'Caja 1' }]);
  expect(puts[0]).toMatchObject({
    id_user_update: 1,
    nombres: 'Efraín Gregorio',
    p_apellido: 'Huanca',
    s_apellido: null,
  });
});

test('search, filters and order survive going to a record and back', async ({ page }) => {
  await comeSignedIn(page);
  await page.getByLabel('Buscar').fill('huanca');
  await filter(page, 'Estado', 'Activos');
  await page.getByRole('button', { name: 'Correo electrónico' }).click();
  await expect(page).toHaveURL(/q=huanca/);
  await expect(page).toHaveURL(/estado=activos/);
  await expect(page).toHaveURL(/orden=correo/);
  const list = page.url();
  await page.getByRole('rowheader').getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'Cuenta' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(list);
  await expect(page.getByLabel('Buscar')).toHaveValue('huanca');
  await expect(page.getByText(/^\s*\d+ de 2\d\d\s+usuarios\s*$/)).toBeVisible();
});

test('the last row comes into view, under a header that stays', async ({ page }) => {
  await comeSignedIn(page);
  const table = page.getByRole('table', { name: 'Lista de usuarios' });
  await expect(rowOf(page, '@').first()).toBeVisible();
  const rowCount = await table.getAttribute('aria-rowcount');
  const viewport = page.getByRole('region', { name: 'Lista de usuarios' });
  await viewport.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(table.locator(`[aria-rowindex="${rowCount}"]`)).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('columnheader', { name: 'Rol' })).toBeInViewport({ ratio: 1 });
});

test('deactivates and activates a person after asking, and sends the state alone @deployed', async ({
  page,
}) => {
  await comeSignedIn(page, '/usuarios?q=edwin.arce@kantuta.bo');
  const row = rowOf(page, 'edwin.arce@kantuta.bo');
  const patches = requestBodies(page, 'PATCH', '/api/usuario/');
  for (const [action, state] of [
    ['Desactivar', 'Inactivo'],
    ['Activar', 'Activo'],
  ] as const) {
    await act(page, row, action);
    const dialog = page.getByRole('dialog', { name: `¿${action} a Edwin Arce Cuiza?` });
    await dialog.getByRole('button', { name: action }).click();
    await expect(row.getByText(state, { exact: true })).toBeVisible();
  }
  expect(patches).toEqual([{ estado: false }, { estado: true }]);
});

test('an e-mail in use is said at the field, and nothing is sent @deployed', async ({ page }) => {
  await comeSignedIn(page, '/usuarios/registrar');
  const registrations = requestBodies(page, 'POST', '/api/usuario/register');
  await page.getByLabel('Correo electrónico').fill('CAJERO@kantuta.bo');
  await page.getByLabel('Nombres').fill('Wara');
  await expect(page.getByText(/^Lo usa .* Escribe otro\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await expect(page.getByLabel('Primer apellido')).toBeFocused();
  expect(registrations).toEqual([]);
});

test('an administrator cannot deactivate their own account', async ({ page }) => {
  await comeSignedIn(page, '/usuarios/1');
  const patches = requestBodies(page, 'PATCH', '/api/usuario/');
  await page.getByRole('switch', { name: 'Cuenta activa' }).click();
  await expect(page.getByText(/No puedes desactivar tu propia cuenta/)).toBeVisible();
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  expect(patches).toEqual([]);
});

test('leaving with unsaved changes asks, and staying loses nothing', async ({ page }) => {
  await comeSignedIn(page, '/usuarios/registrar');
  await page.getByLabel('Nombres').fill('Wara');
  await page.getByRole('link', { name: 'Personas', exact: true }).click();
  await page.getByRole('button', { name: 'Seguir editando' }).click();
  await expect(page).toHaveURL(/registrar$/);
  await expect(page.getByLabel('Nombres')).toHaveValue('Wara');
});

function rowOf(page: Page, text: string): Locator {
  return page.getByRole('row').filter({ hasText: text });
}

/** By the name in the row, as people do. */
const openRecord = (row: Locator) => row.getByRole('rowheader').getByRole('link').click();
