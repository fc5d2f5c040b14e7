import { DEMO_ACCOUNTS } from '../local-backend/demo-accounts.ts';
import { expect, requestBodies, signIn, test } from './test.ts';

const NEW_EMAIL = 'nayra.munoz@kantuta.bo';

/** The module's main job, as a manager does it, with what goes over the wire. */
test('registers a person, edits their account and persona, and finds it all after a restart', async ({
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
  await page.getByLabel('Rol').click();
  await page.getByRole('option', { name: 'Cajero' }).click();
  await page.getByLabel('Nombres').fill('Nayra Inés');
  await page.getByLabel('Primer apellido').fill('Muñoz');
  await page.getByLabel('Segundo apellido').fill('Yupanqui');
  await page.getByLabel('Fecha de nacimiento').fill('1990-01-15');
  await page.getByLabel('Género').click();
  await page.getByRole('option', { name: 'Femenino' }).click();
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await expect(page.getByText('Nayra Inés Muñoz Yupanqui').first()).toBeVisible();
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

  // The account: another e-mail and another role, confirmed before → after. No PUT goes out.
  await page.getByRole('link', { name: 'Editar usuario' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Editar usuario' })).toBeVisible();
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
  await expect(page.getByText('Se guardó la cuenta').first()).toBeVisible();
  expect(patches).toEqual([
    { estado: true, email: 'nayra@kantuta.bo', id_role: expect.any(Number) },
  ]);
  expect(patches[0]?.['id_role']).not.toBe(roleId);
  expect(puts).toEqual([]);

  // The persona, on its own page: the five fields whole, and who changed it, from the session.
  await page.getByRole('link', { name: 'Ver persona' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Editar persona' })).toBeVisible();
  await expect(page.getByLabel('Fecha de nacimiento')).toHaveValue('1990-01-15');
  const personaId = Number(/\/personas\/(\d+)/.exec(page.url())?.[1]);
  const signedIn = await page.evaluate<{ id: number }>(() =>
    JSON.parse(localStorage.getItem('user') ?? '{}'),
  );
  await page.getByLabel('Nombres').fill('Nayra Inés Wara');
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect
    .poll(() => puts)
    .toEqual([
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
  const row = page.getByRole('row').filter({ hasText: 'nayra@kantuta.bo' });
  await expect(row).toContainText('Nayra Inés Wara Muñoz Yupanqui');
  await expect(row).toContainText('Operador');
  await row.getByRole('link', { name: /^Editar/ }).click();
  await expect(page.getByLabel('Fecha de nacimiento')).toHaveValue('1990-01-15');
});

test('both halves of a user go out together when both changed', async ({ page }) => {
  await signIn(page);
  await page.goto('/usuarios?q=cajero@kantuta.bo');
  await page
    .getByRole('row')
    .filter({ hasText: 'cajero@kantuta.bo' })
    .getByRole('link', { name: /^Editar/ })
    .click();
  const patches = requestBodies(page, 'PATCH', '/api/usuario/');
  const puts = requestBodies(page, 'PUT', '/api/persona');
  await page.getByLabel('Nombre para mostrar').fill('Caja 1');
  await page.getByLabel('Segundo apellido').fill('');
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect.poll(() => puts.length).toBe(1);
  expect(patches).toEqual([{ estado: true, name: 'Caja 1' }]);
  expect(puts[0]).toMatchObject({
    id_user_update: 1,
    nombres: DEMO_ACCOUNTS.cajero.nombres,
    s_apellido: null,
  });
});
