import { comeSignedIn, expect, requestBodies, test } from './test.ts';

test('a person without an account is kept, found and corrected @deployed', async ({ page }) => {
  await comeSignedIn(page);
  const posts = requestBodies(page, 'POST', '/api/persona');
  await page.getByRole('link', { name: 'Personas', exact: true }).click();
  await page.getByRole('link', { name: 'Nueva persona' }).click();
  await page.getByLabel('Nombres').fill('Sayri Ñusta');
  await page.getByLabel('Primer apellido').fill('Waraqhari');
  await page.getByLabel('Fecha de nacimiento').fill('1990-01-15');
  await page.getByLabel('Género').click();
  await page.getByRole('option', { name: 'Femenino' }).click();
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('Se guardó a Sayri Ñusta Waraqhari.')).toBeVisible();
  expect(posts).toEqual([
    {
      nombres: 'Sayri Ñusta',
      p_apellido: 'Waraqhari',
      s_apellido: null,
      fecha_nacimiento: '1990-01-15',
      genero: 'F',
    },
  ]);

  await page.goto('/personas?q=waraqhari%20nusta');
  const row = page.getByRole('row').filter({ hasText: 'Waraqhari' });
  await expect(row).toContainText('15/01/1990');
  await expect(row).toContainText('sin cuenta');
  await row.getByRole('rowheader').getByRole('link').click();
  const puts = requestBodies(page, 'PUT', '/api/persona');
  await page.getByLabel('Segundo apellido').fill('Quispe');
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect(page.getByText('Cambios guardados.')).toBeVisible();
  expect(puts).toEqual([
    {
      id: Number(/\/personas\/(\d+)/.exec(page.url())?.[1]),
      id_user_update: 1,
      nombres: 'Sayri Ñusta',
      p_apellido: 'Waraqhari',
      s_apellido: 'Quispe',
      fecha_nacimiento: '1990-01-15',
      genero: 'F',
    },
  ]);
});

test('shows likely duplicates while a new person is typed, and saves all the same', async ({
  page,
}) => {
  await comeSignedIn(page);
  const posts = requestBodies(page, 'POST', '/api/persona');
  await page.goto('/personas/nueva');
  // On record is Damiana Martha Justiniano Ñañez: the surnames are swapped, and two letters wrong.
  await page.getByLabel('Nombres').fill('Damiana Marta');
  await page.getByLabel('Primer apellido').fill('Nañez');
  await page.getByLabel('Segundo apellido').fill('Justiniano');
  await expect(page.getByRole('link', { name: /Damiana Martha Justiniano Ñañez/ })).toBeVisible();
  await page.getByLabel('Fecha de nacimiento').fill('1990-01-15');
  await page.getByLabel('Género').click();
  await page.getByRole('option', { name: 'Femenino' }).click();
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('Se guardó a Damiana Marta Nañez Justiniano.')).toBeVisible();
  expect(posts.length).toBe(1);
});

test('what is on record in other words keeps nobody from saving the rest', async ({ page }) => {
  await comeSignedIn(page);
  await page.route('**/api/persona/2', async (route) => {
    const response = await route.fetch();
    const persona = (await response.json()) as object;
    await route.fulfill({ response, json: { ...persona, fecha_nacimiento: '01/02/1990' } });
  });
  const puts = requestBodies(page, 'PUT', '/api/persona');
  await page.goto('/personas/2');
  const date = page.getByLabel('Fecha de nacimiento');
  await expect(date).toHaveAccessibleDescription(/escríbela de nuevo para confirmarla/);
  await page.getByLabel('Segundo apellido').fill('Apaza');
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect(page.getByText('Cambios guardados.')).toBeVisible();
  expect(puts.map((put) => Object.keys(put).includes('fecha_nacimiento'))).toEqual([false]);
  // Typed, it is said to the server.
  await date.fill('1/2/1990');
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect.poll(() => puts.at(-1)?.['fecha_nacimiento']).toBe('1990-02-01');
});

test('links the account that a persona backs', async ({ page }) => {
  await comeSignedIn(page, '/personas?q=condori%20iver%20rodrigo');
  await page
    .getByRole('row')
    .filter({ hasText: 'cajero@kantuta.bo' })
    .getByRole('link', { name: 'cajero@kantuta.bo' })
    .click();
  await expect(page).toHaveURL(/\/usuarios\/3$/);
});

test('keeps the personas when the accounts cannot be read', async ({ page }) => {
  await comeSignedIn(page);
  await page.route('**/api/usuario', (route) => route.fulfill({ status: 500, json: {} }));
  await page.goto('/personas?q=condori%20iver%20rodrigo');
  await expect(page.getByRole('row').filter({ hasText: 'Iver Rodrigo' })).toBeVisible();
  await expect(page.getByText(/no se pudo leer/i).first()).toBeVisible();
});

test('says so when a persona does not exist', async ({ page }) => {
  await comeSignedIn(page, '/personas/999999');
  await expect(page.getByText(/no existe/).first()).toBeVisible();
});

test('shows both versions when somebody else saved meanwhile @deployed', async ({
  page,
  context,
}) => {
  await comeSignedIn(page);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto('/personas/5');
    await expect(tab.getByLabel('Nombres')).not.toHaveValue('');
  }
  await other.getByLabel('Nombres').fill('Del Otro');
  await other.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect(other.getByText('Cambios guardados.')).toBeVisible();

  const puts = requestBodies(page, 'PUT', '/api/persona');
  await page.getByLabel('Nombres').fill('Mío');
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Del Otro');
  await expect(dialog).toContainText('Mío');
  expect(puts).toEqual([]);
});
