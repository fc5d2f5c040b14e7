import { comeSignedIn, expect, requestBodies, test } from './test.ts';

// A backend whose `PUT /persona` refuses the very `id` that it needs (contract, C).
test.use({ profile: 'deployed-strict-put' });

const REFUSED = 'Este servidor no permite cambiar datos personales.';

test('personal details that the server refuses are said once, and then before anybody types', async ({
  page,
}) => {
  await comeSignedIn(page, '/usuarios/3');
  const puts = requestBodies(page, 'PUT', '/api/persona');
  const patches = requestBodies(page, 'PATCH', '/api/usuario/3');
  await expect(page.getByLabel('Nombres')).not.toHaveValue('');
  await expect(page.getByText(REFUSED)).toHaveCount(0);
  await page.getByLabel('Nombres').fill('Killari');
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect(page.getByText(REFUSED).first()).toBeVisible();
  await expect(page.getByText(/al guardar de nuevo|intenta de nuevo|reintentar/i)).toHaveCount(0);
  // What exactly was refused, for whoever asks.
  await expect(page.getByText('property id should not exist')).toBeHidden();
  await expect(page.getByLabel('Nombres')).toHaveValue('Killari');
  expect(puts.length).toBe(1);

  // The account's half goes on working, on the same page and with the same refusal on it.
  await page.getByRole('button', { name: 'Descartar' }).click();
  await page.getByLabel('Nombre para mostrar').fill('Caja refusada');
  await page.getByRole('button', { name: 'Guardar cambios' }).click();
  await expect(page.getByText('Cambios guardados.')).toBeVisible();
  expect(patches.map(({ name }) => name)).toEqual(['Caja refusada']);

  // Known from then on, on every record, before anybody types.
  for (const path of ['/usuarios/2', '/personas/2']) {
    await page.goto(path);
    await expect(page.getByText(REFUSED)).toBeVisible();
    await expect(page.getByLabel('Nombres')).not.toBeEditable();
  }
  expect(puts.length).toBe(1);
});
