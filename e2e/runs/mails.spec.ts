import type { Page } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { storeSession } from '../states/open-state.ts';
import { comeSignedIn, expect, requestBodies, test } from '../test.ts';
import { chooseAll, registerPeople } from './people.ts';

/** How long no mail of a run goes out. */
const GRACE_MS = 6_000;

test('a mail to several is a run: one each, and what nobody knows is asked about', async ({
  page,
}) => {
  await registerPeople(page.request, 'Aviso', 3);
  await page.clock.install();
  await comeSignedIn(page, '/correo');
  let sent = 0;
  await page.route('**/api/mail', (route) =>
    sent++ === 1 ? route.abort() : route.fulfill({ status: 201, json: { id: `${sent}` } }),
  );
  const bodies = requestBodies(page, 'POST', '/api/mail');
  await page.getByLabel('Destinatarios').pressSequentially('aviso');
  await page
    .getByRole('option', { name: /Todos los que coinciden con «aviso».*3 personas/ })
    .click();
  await page.getByLabel('Asunto').fill('Turnos de {nombre}');
  await page.getByLabel('Mensaje').fill('Ingresas con {correo}.');
  await page.getByRole('button', { name: 'Enviar a 3 personas' }).click();
  await passGrace(page);

  await expect(page).toHaveURL(/\/trabajos\//);
  await expect(
    page.getByRole('heading', { name: 'Correo «Turnos de {nombre}» a 3 personas' }),
  ).toBeVisible();
  const again = page.getByRole('button', { name: /^Enviar otra vez a / });
  await expect(again).toHaveCount(1);
  await expect(page.getByText(/No se sabe si salió/)).toBeVisible();
  // It may have arrived: it did not fail.
  await expect(page.getByRole('button', { name: /^Fallidos\D*0$/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Por decidir\D*1$/ })).toBeVisible();
  await expect.poll(() => bodies.length).toBe(3);
  expect(bodies).toContainEqual({
    email: 'andrea.aviso@kantuta.bo',
    name: 'Andrea Aviso Ríos',
    subject: 'Turnos de Andrea Aviso Ríos',
    message: 'Ingresas con andrea.aviso@kantuta.bo.',
  });
  // Nothing is sent again by looking, nor by a reload.
  await page.reload();
  await expect(again).toHaveCount(1);
  expect(bodies).toHaveLength(3);
  await again.click();
  await expect(page.getByRole('button', { name: /^Enviados/ })).toContainText('3');
  await expect(page.getByRole('button', { name: /^Deshacer/ })).toHaveCount(0);
  expect(bodies).toHaveLength(4);
});

test('a mail to several is taken back before its first is out, and nothing typed is lost', async ({
  page,
}) => {
  await registerPeople(page.request, 'Gracia', 2);
  await page.clock.install();
  await page.route('**/api/mail', (route) => route.fulfill({ status: 201, json: { id: 'x' } }));
  const bodies = requestBodies(page, 'POST', '/api/mail');
  await comeSignedIn(page, '/correo');
  await write(page, 'gracia');
  await page.getByLabel('Destinatarios').fill('otra@persona.bo');
  await page.getByLabel('Destinatarios').press('Enter');
  await page.getByLabel('Nombre para saludar a otra@persona.bo').fill('Otra Persona');
  const send = page.getByRole('button', { name: 'Enviar a 3 personas' });
  const moment = Date.now();
  await stopClock(page, moment);
  await send.click();
  await expect(page.getByText('Todavía no salió ningún correo. Empieza en')).toBeVisible();
  await page.getByRole('button', { name: 'No enviar' }).press('Enter');

  await expect(page).toHaveURL(/\/correo$/);
  await expect(page.getByText('No se envió nada.')).toBeVisible();
  for (const name of ['Andrea Gracia Ríos', 'Bndrea Gracia Ríos', 'Otra Persona']) {
    await expect(page.getByRole('button', { name: `Quitar a ${name}` })).toBeVisible();
  }
  await expect(page.getByLabel('Asunto')).toHaveValue('Turnos');
  await expect(page.getByLabel('Mensaje')).toHaveValue('Hola {nombre}');
  // It is a draft as if it were typed now: a reload keeps it, with what was changed since.
  await page.getByLabel('Asunto').fill('Turnos de enero');
  await page.reload();
  await expect(page.getByLabel('Asunto')).toHaveValue('Turnos de enero');
  await expect(page.getByLabel('Mensaje')).toHaveValue('Hola {nombre}');
  await page.getByRole('link', { name: /^Trabajos/ }).click();
  await page.getByRole('button', { name: 'Seguir editando' }).click();

  await stopClock(page, moment);
  await send.click();
  await expect(page.getByText('Todavía no salió ningún correo. Empieza en')).toBeVisible();
  expect(bodies).toEqual([]);
  await stopClock(page, moment + 60_000);
  await page.clock.fastForward(GRACE_MS);
  await expect(page.getByRole('button', { name: /^Enviados/ })).toContainText('3');
  expect(bodies).toHaveLength(3);
  await page.goto('/trabajos');
  await expect(page.getByRole('link', { name: /^Correo «/ })).toHaveCount(1);
});

test('in its grace a mail to several waits through a reload, and is taken back in another tab', async ({
  context,
  page,
}) => {
  await registerPeople(page.request, 'Demora', 2);
  const bodies = requestBodies(page, 'POST', '/api/mail');
  await comeSignedIn(page, '/correo');
  await write(page, 'demora');
  const moment = Date.now();
  await context.addInitScript(standStill, moment);
  await stopClock(page, moment);
  await page.getByRole('button', { name: 'Enviar a 2 personas' }).click();
  const unsent = page.getByRole('button', { name: 'No enviar' });
  await expect(unsent).toBeVisible();
  await page.reload();
  await expect(page.getByText('Quedó a medias al cerrar la página.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^En espera/ })).toContainText('2');
  await expect(unsent).toBeVisible();
  // Long after its first six seconds: it has others, and no mail is sent at once.
  await stopClock(page, moment + 60_000);
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByText('Todavía no salió ningún correo. Empieza en')).toBeVisible();
  await expect(unsent).toBeVisible();

  const other = await context.newPage();
  await other.goto('/trabajos');
  await other.getByRole('link', { name: 'Correo «Turnos» a 2 personas' }).click();
  await other.getByRole('button', { name: 'No enviar' }).click();
  await expect(other.getByLabel('Mensaje')).toHaveValue('Hola {nombre}');
  await expect(other.getByRole('button', { name: 'Quitar a Andrea Demora Ríos' })).toBeVisible();
  await expect(page.getByText('Este trabajo no está en este navegador.')).toBeVisible();
  expect(bodies).toEqual([]);
});

test('eleven mails wait for their minute, say so, and are paused, resumed and stopped', async ({
  page,
}) => {
  await registerPeople(page.request, 'Minuto', 12);
  await page.clock.install();
  await storeSession(page);
  await page.route('**/api/mail', (route) => route.fulfill({ status: 201, json: { id: 'x' } }));
  const chosen = await chooseAll(page, '/usuarios?q=minuto');
  await chosen.getByRole('button', { name: 'Escribir correo' }).click();
  await page.getByLabel('Asunto').fill('Turnos');
  await page.getByLabel('Mensaje').fill('Hola');
  await page.getByRole('button', { name: 'Enviar a 12 personas' }).click();
  await passGrace(page);
  const pace = page.getByText('Salen hasta 10 correos por minuto: el siguiente, en');
  await expect(pace).toBeVisible();
  await expect(page.getByRole('button', { name: /^Enviados/ })).toContainText('10');
  await page.getByRole('button', { name: 'Pausar' }).click();
  await expect(pace).toHaveCount(0);
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(pace).toBeVisible();
  await page.getByRole('button', { name: 'Detener' }).click();
  await expect(page.getByText(/^Detenido/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Sin enviar/ })).toContainText('2');
  await page.getByRole('button', { name: 'Continuar con los 2 restantes' }).click();
  await expect(pace).toBeVisible();
  await expect(page.getByRole('button', { name: /^En espera/ })).toContainText('2');
});

test('people of /personas are written to at the address of their account @deployed', async ({
  page,
  backend,
  profile,
}) => {
  await registerPeople(page.request, 'Cartero', 2);
  await page.clock.install();
  await storeSession(page);
  const chosen = await chooseAll(page, '/personas?q=cartero');
  await chosen.getByRole('button', { name: 'Escribir correo (2)' }).click();
  await page.getByLabel('Asunto').fill('Cartas');
  await page.getByLabel('Mensaje').fill('Hay cartas.');
  await page.getByRole('button', { name: 'Enviar a 2 personas' }).click();
  await passGrace(page);
  await expect(page.getByRole('button', { name: /^Enviados/ })).toContainText('2');
  if (profile !== 'documented') return;
  const files = await readdir(backend.outboxDir);
  const mails = await Promise.all(
    files.map((file) => readFile(path.join(backend.outboxDir, file), 'utf8')),
  );
  expect(mails.filter((mail) => mail.includes('cartero@kantuta.bo'))).toHaveLength(2);
});

/** In the page: its seconds stand still, however slow the machine is. */
const standStill = (moment: number) => {
  Date.now = () => moment;
};
const stopClock = (page: Page, moment: number) => page.evaluate(standStill, moment);

/** The seconds go by in which it can be taken back. */
async function passGrace(page: Page): Promise<void> {
  await expect(page.getByText('Todavía no salió ningún correo. Empieza en')).toBeVisible();
  await page.clock.fastForward(GRACE_MS);
}

/** A mail to all whom a word finds. */
async function write(page: Page, word: string): Promise<void> {
  await page.getByLabel('Destinatarios').pressSequentially(word);
  await page.getByRole('option', { name: /^Todos los que coinciden/ }).click();
  await page.getByLabel('Asunto').fill('Turnos');
  await page.getByLabel('Mensaje').fill('Hola {nombre}');
}
