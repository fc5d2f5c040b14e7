import { comeSignedIn, expect, requestBodies, test } from './test.ts';

// A backend whose `PUT /persona` refuses the very `id` that it needs (contract, C).
test.use({ profile: 'deployed-strict-put', dirt: true });

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

test('what the server refuses is not offered again: in Calidad, at a finding, for many', async ({
  page,
}) => {
  await comeSignedIn(page, '/calidad');
  const mend = page.getByRole('button', { name: /^Corregir: (Nombres|Primer apellido|Género) de/ });
  const take = page.getByRole('button', { name: /^Tomar / });
  await mend.first().click();
  await expect(page.getByRole('heading', { level: 1, name: /^Corregir/ })).toBeVisible();
  await expect(page.getByRole('main').getByText(REFUSED)).toBeVisible();

  await page.goto('/calidad');
  await expect(
    page.getByText(`${REFUSED} Aquí se corrige solo lo que es de la cuenta.`),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: /^Corregir: Correo electrónico/ }).first(),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Posibles duplicados' })).toBeVisible();
  await expect(mend).toHaveCount(0);
  await expect(take).toHaveCount(0);

  await page
    .getByRole('link', { name: 'FIDELIA DE LA QUINTANA Copa', exact: true })
    .first()
    .click();
  await expect(page.getByText('Nombres: Está todo en mayúsculas.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Corregir a/ })).toHaveCount(0);

  await page.goto('/personas?q=sejas');
  await page.getByRole('checkbox', { name: /^Elegir a Alex/ }).press('Space');
  const gender = page.getByRole('button', { name: /^Corregir género/ });
  await expect(gender).toHaveAttribute('aria-disabled', 'true');
  await expect(gender).toHaveAccessibleDescription(new RegExp(REFUSED));

  // The server was mended meanwhile.
  await page.goto('/calidad');
  await page.getByRole('button', { name: 'El servidor ya los permite' }).click();
  await expect(mend.first()).toBeVisible();
});
