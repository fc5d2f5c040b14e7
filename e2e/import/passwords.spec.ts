import type { Page } from '@playwright/test';
import { canSignIn } from '../runs/people.ts';
import { expect, requestBodies, test } from '../test.ts';
import { filter, review, sheetOf } from './importing.ts';

const QUESTION = '¿Salir sin las contraseñas?';

const credentials = (page: Page) => page.getByRole('heading', { name: /^Credenciales de 1 / });

test('what takes the place of new passwords asks first', async ({ page, context }) => {
  await review(
    page,
    sheetOf('olvido', [
      'Nayra;Olvido;Uyuni;1971-02-11;F;nayra.olvido@nieve.bo;Cajero',
      'Saturnina;Colcha;Rosas;1988-09-12;F;;Cajero',
    ]),
  );
  await page.getByRole('button', { name: 'Registrar 1 persona' }).click();
  await expect(credentials(page)).toBeVisible();

  const question = page.getByRole('dialog', { name: QUESTION });
  for (const next of ['Corregirla ahora', 'Importar otro archivo']) {
    await page.getByRole('button', { name: next }).click();
    await question.getByRole('button', { name: 'Quedarme' }).click();
    await expect(question).toBeHidden();
    await expect(credentials(page)).toBeVisible();
  }

  // So does signing out in another tab, which would end this one's session too.
  const other = await context.newPage();
  await other.goto('/salir');
  await expect(other.getByText('En otra pestaña hay contraseñas nuevas')).toBeVisible();
  await other.close();

  // Whoever goes on without them finds them among the runs, as the question says.
  await page.getByRole('button', { name: 'Corregirla ahora' }).click();
  await expect(question).toContainText('Trabajos');
  await question.getByRole('button', { name: 'Salir sin ellas' }).click();
  await expect(filter(page, 'Con error')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: /^Correo electrónico, fila 3:/ }).click();
  const cell = page.getByRole('textbox', { name: 'Correo electrónico, fila 3' });
  await cell.fill('saturnina.colcha@nieve.bo');
  await cell.press('Enter');
  await page.getByRole('button', { name: 'Registrar 1 persona' }).click();
  await expect(credentials(page)).toBeVisible();
  await expect(page.getByText('saturnina.colcha@nieve.bo').first()).toBeAttached();

  // Taken along, nothing is asked.
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Descargar resultado' }).click();
  await download;
  await page.getByRole('button', { name: 'Importar otro archivo' }).click();
  await expect(page.getByLabel('Elegir archivo')).toBeAttached();

  await page.getByRole('link', { name: /^Trabajos/ }).click();
  await page
    .getByRole('link', { name: /^Registrar 1 persona/ })
    .last()
    .click();
  await page.getByRole('link', { name: /^Resultado y contraseñas/ }).click();
  await expect(credentials(page)).toBeVisible();
  await expect(page.getByText('nayra.olvido@nieve.bo').first()).toBeAttached();
});

test('a sheet makes an administrator only after a question', async ({ page }) => {
  const sent = requestBodies(page, 'POST', '/api/usuario/register');
  await page.route('**/api/usuario/register', (route) => route.fulfill({ status: 400, json: {} }));
  await review(
    page,
    sheetOf('jefa', [
      'Wara;Jefa;Puna;1971-04-10;F;wara.jefa@nieve.bo;Administrador',
      'Luz;Caja;Oruro;1980-05-11;F;luz.caja@nieve.bo;Cajero',
    ]),
  );
  const register = page.getByRole('button', { name: 'Registrar 2 personas' });
  await register.click();
  const question = page.getByRole('dialog', { name: '¿Registrar a un administrador?' });
  await expect(question).toContainText('Wara Jefa Puna podrá administrar');
  await question.getByRole('button', { name: 'Revisar' }).click();
  await expect(question).toBeHidden();
  await expect(register).toBeFocused();
  expect(sent).toHaveLength(0);

  await register.click();
  await question.getByRole('button', { name: 'Registrar 2 personas' }).click();
  await expect.poll(() => sent.length).toBe(2);
});

test('what was sent before the connection dropped keeps its password', async ({
  page,
  context,
}) => {
  await review(
    page,
    sheetOf('corte', [
      'Eusebia;Corte;Tahua;1969-03-21;F;eusebia.corte@nieve.bo;Cajero',
      'Filomena;Llica;Pazña;1984-07-02;F;filomena.llica@nieve.bo;Cajero',
    ]),
  );
  const sent = new Map<string, string>();
  await page.route('**/api/usuario/register', async (route) => {
    const { email, password } = route.request().postDataJSON() as Record<string, string>;
    sent.set(email!, password!);
    // The server has it, and nobody hears of it.
    await route.fetch();
    await context.setOffline(true);
    await route.abort('internetdisconnected');
  });
  const sections = page.getByRole('navigation', { name: 'Secciones' });
  const counted = async (name: string) =>
    Number((await sections.getByRole('link', { name }).innerText()).replace(/\D/g, ''));
  for (const name of ['Usuarios', 'Personas']) {
    await expect(sections.getByRole('link', { name })).toContainText(/\d/);
  }
  const before = [await counted('Usuarios'), await counted('Personas')];
  await page.getByRole('button', { name: 'Registrar 2 personas' }).click();
  await expect(page.getByText(/^Se detuvo: no hay conexión/)).toBeVisible({ timeout: 60_000 });
  await page.unrouteAll();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Continuar' }).click();

  const result = page.getByRole('heading', { name: 'Credenciales de 2 cuentas nuevas' });
  await expect(result).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/esta página no sabe la contraseña/)).toHaveCount(0);
  // Both the account and its person are new, and nothing was read anew for it.
  await expect
    .poll(async () => [await counted('Usuarios'), await counted('Personas')])
    .toEqual(before.map((count) => count + 2));
  const [email, password] = [...sent][0]!;
  expect(await canSignIn(page.request, email, password)).toBe(true);
});
