import type { Page } from '@playwright/test';
import { filter, goOn, sheetOf } from './import/importing.ts';
import { comeSignedIn, expect, test } from './test.ts';

// Pages that are opened directly know the roles, too, that deployed backends leave out of their list.

/** Accounts that are read one by one wait until they are let go. */
async function holdReads(page: Page) {
  const gate = Promise.withResolvers<null>();
  const reads: string[] = [];
  await page.route(/\/api\/usuario\/\d+$/, async (route) => {
    reads.push(route.request().url());
    await gate.promise;
    await route.continue();
  });
  return { reads, letGo: () => gate.resolve(null) };
}

const reading = (page: Page) => page.getByText(/^Leyendo roles: faltan \d+$/);

test('a mail finds people by their role, and reads roles for that alone @deployed', async ({
  page,
  profile,
}) => {
  const { reads, letGo } = await holdReads(page);
  await comeSignedIn(page, '/correo');
  const recipients = page.getByLabel('Destinatarios');
  await recipients.fill('cajero@');
  await expect(page.getByRole('option', { name: /cajero@kantuta\.bo/ })).toBeVisible();
  expect(reads).toEqual([]);
  await recipients.fill('');
  await recipients.pressSequentially('cajero');
  const role = page.getByRole('option', { name: /^Rol Cajero/ });
  if (profile === 'deployed') {
    await expect(reading(page)).toBeVisible();
    await expect(role).toHaveCount(0);
  }
  letGo();
  await role.click();
  await expect(page.getByRole('button', { name: /^Enviar a \d+ personas/ })).toBeVisible();
  await expect(reading(page)).toHaveCount(0);
  if (profile === 'documented') expect(reads).toEqual([]);
});

test('a mail that says a role reads the one of its recipient @deployed', async ({
  page,
  profile,
}) => {
  const { reads, letGo } = await holdReads(page);
  await comeSignedIn(page, '/correo?email=cajero@kantuta.bo&asunto=Turnos');
  await expect(
    page.getByRole('button', { name: 'Quitar a Iver Rodrigo Condori Choque' }),
  ).toBeVisible();
  expect(reads).toEqual([]);
  await page.getByLabel('Mensaje').fill('Ahora eres {rol}.');
  if (profile === 'deployed') {
    await page.getByRole('button', { name: 'Enviar', exact: true }).click();
    await expect(page.getByText('Leyendo roles… Envía en un momento.')).toBeVisible();
    await expect(page.getByText(/No se conoce/)).toHaveCount(0);
  }
  letGo();
  const preview = page.getByRole('region', { name: 'Vista previa' });
  await expect(preview.getByText('Ahora eres Cajero.')).toBeVisible();
  await expect(page.getByText(/Leyendo roles|No se conoce/)).toHaveCount(0);
  expect(reads.length).toBe(profile === 'deployed' ? 1 : 0);
});

test('an import compares the roles of whom it knows once they are read @deployed', async ({
  page,
  profile,
}) => {
  const { reads, letGo } = await holdReads(page);
  await comeSignedIn(page, '/usuarios/importar');
  await page
    .getByLabel('Elegir archivo')
    .setInputFiles(
      sheetOf('conocidos', [
        'Iver Rodrigo;Condori;Choque;;;cajero@kantuta.bo;Cajero',
        'Ximena Rosario;Quispe;Ibáñez;;;encargada@kantuta.bo;Cajero',
      ]),
    );
  await goOn(page);
  await goOn(page);
  await expect(filter(page, 'Ya están')).toContainText('2');
  const main = page.getByRole('main');
  if (profile === 'deployed') {
    await expect(reading(page)).toBeVisible();
    await expect(filter(page, 'Con diferencias')).toHaveCount(0);
    await expect(main).not.toContainText('sin dato');
  }
  letGo();
  await expect(main).toContainText(/Ya está, pero el rol es \w+ y la hoja dice Cajero\./);
  await expect(filter(page, 'Con diferencias')).toContainText('1');
  await expect(reading(page)).toHaveCount(0);
  await expect(main).not.toContainText('sin dato');
  expect(reads.length).toBe(profile === 'deployed' ? 2 : 0);
});

test('the review of accesses calls no role unknown that is still being read @deployed', async ({
  page,
  profile,
}) => {
  test.skip(profile !== 'deployed', 'the documented list has them');
  const { letGo } = await holdReads(page);
  await comeSignedIn(page, '/calidad/accesos');
  await expect(page.getByRole('heading', { level: 2, name: 'Leyendo roles…' })).toBeVisible();
  await expect(page.getByRole('checkbox').first()).toBeDisabled();
  await expect(page.getByText('Rol: sin dato')).toHaveCount(0);
  letGo();
  await expect(page.getByRole('heading', { level: 2, name: 'Cajero' })).toBeVisible();
  await expect(page.getByText(/Leyendo roles/)).toHaveCount(0);
});
