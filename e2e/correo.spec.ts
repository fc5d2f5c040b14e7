import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { act } from './row-actions.ts';
import { comeSignedIn, expect, requestBodies, test } from './test.ts';

test('a mail written to a chosen person arrives as typed @deployed', async ({
  page,
  backend,
  profile,
}) => {
  await comeSignedIn(page);
  const requests = requestBodies(page, 'POST', '/api/mail');
  await page.getByRole('link', { name: 'Correo', exact: true }).click();
  await page.getByLabel('Destinatarios').pressSequentially('condori iver');
  await page.getByRole('option', { name: /cajero@kantuta\.bo/ }).click();
  await expect(
    page.getByRole('button', { name: 'Quitar a Iver Rodrigo Condori Choque' }),
  ).toBeVisible();
  await page.getByLabel('Asunto').fill('Cambio de turno: mañana');
  const message = 'Mañana abres tú, ¿sí?\n\n  • Caja 1: 08:30\n\n¡Gracias, Iñaki!';
  await page.getByLabel('Mensaje').fill(message);
  const preview = await page
    .getByRole('region', { name: 'Vista previa' })
    .locator('pre')
    .innerText();
  await page.getByRole('button', { name: 'Enviar', exact: true }).dblclick();
  const outcome = profile === 'documented' ? 'Enviado' : 'Aceptado, sin confirmación del proveedor';
  await expect(page.getByRole('heading', { name: outcome })).toBeVisible();

  expect(requests).toEqual([
    {
      email: 'cajero@kantuta.bo',
      name: 'Iver Rodrigo Condori Choque',
      subject: 'Cambio de turno: mañana',
      message,
    },
  ]);
  // Whoever confirms nothing has sent nothing.
  if (profile !== 'documented') return;
  const files = await readdir(backend.outboxDir);
  const mails = await Promise.all(
    files.map(async (file) => readMail(await readFile(path.join(backend.outboxDir, file), 'utf8'))),
  );
  // Other tests write mails too; this one sent one, however often the button was pressed.
  const [mail, ...more] = mails.filter(({ text }) => text.includes('Iñaki'));
  expect(more).toEqual([]);
  if (!mail) throw new Error('The mail is not in the outbox');
  expect(mail.text.trimEnd()).toBe(preview);
  expect(mail.text.trimEnd()).toBe(`Hola Iver Rodrigo Condori Choque,\n\n${message}`);
  expect(mail.headers).toContain('cajero@kantuta.bo');
});

test('"Escribir correo" of a row brings the recipient along', async ({ page }) => {
  await comeSignedIn(page, '/usuarios?q=encargada@kantuta.bo');
  const row = page.getByRole('row').filter({ hasText: 'encargada@kantuta.bo' });
  await act(page, row, 'Escribir correo');
  await expect(
    page.getByRole('button', { name: 'Quitar a Ximena Rosario Quispe Ibáñez' }),
  ).toBeVisible();
});

test('tells a mail that the provider has not confirmed from one that was sent', async ({
  page,
}) => {
  await comeSignedIn(page);
  await page.route('**/api/mail', (route) =>
    route.fulfill({ status: 201, json: { message: 'Correo enviado' } }),
  );
  await page.goto('/correo?email=cajero@kantuta.bo&nombre=Iver&asunto=Aviso');
  await page.getByLabel('Mensaje').fill('Hola');
  await page.getByRole('button', { name: 'Enviar', exact: true }).click();
  await expect(
    page.getByRole('heading', { name: 'Aceptado, sin confirmación del proveedor' }),
  ).toBeVisible();
});

test('a role that was not meant goes as it came, and comes back', async ({ page }) => {
  await comeSignedIn(page, '/correo');
  const field = page.getByLabel('Destinatarios');
  await field.pressSequentially('cajero');
  await page.getByRole('option', { name: /^Rol Cajero/ }).click();
  const several = page.getByRole('button', { name: /^Enviar a \d+ personas/ });
  await expect(several).toBeVisible();
  await page.getByRole('button', { name: 'Quitar a todos' }).press('Enter');
  await expect(several).toHaveCount(0);
  await expect(field).toBeFocused();
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(several).toBeVisible();
});

test('a broken address that was handed over loses nothing through a reload', async ({ page }) => {
  await comeSignedIn(page, '/correo');
  await expect(page.getByLabel('Asunto')).toBeVisible();
  const mail = { recipients: [{ email: 'zzz', name: 'Zoe' }], subject: 'Turnos' };
  await page.evaluate((mail) => history.replaceState({ ...history.state, mail }, ''), mail);
  await page.reload();
  await expect(page.getByLabel('Destinatarios')).toHaveValue('zzz');
  await expect(page.getByLabel('Asunto')).toHaveValue('Turnos');
  await page.getByLabel('Mensaje').fill('El lunes');
  await page.reload();
  await expect(page.getByLabel('Mensaje')).toHaveValue('El lunes');
  await expect(page.getByLabel('Destinatarios')).toHaveValue('zzz');
  await expect(page.getByLabel('Asunto')).toHaveValue('Turnos');
});

test('what is typed and no address yet is there after a reload', async ({ page }) => {
  await comeSignedIn(page, '/correo');
  const field = page.getByLabel('Destinatarios');
  await field.fill('condori iv');
  await page.reload();
  await expect(page.getByText('Recuperamos tu borrador')).toBeVisible();
  await expect(field).toHaveValue('condori iv');
});

/** The parts of an .eml that the test asserts: headers as they are, the text decoded. */
function readMail(eml: string): { headers: string; text: string } {
  const [headers = '', ...rest] = eml.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const encoding = /content-transfer-encoding: (\S+)/i.exec(headers)?.[1]?.toLowerCase();
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? fromQuotedPrintable(body)
        : Buffer.from(body);
  return { headers, text: bytes.toString('utf8').replaceAll('\r\n', '\n') };
}

function fromQuotedPrintable(body: string): Buffer {
  const joined = body.replaceAll('=\r\n', '');
  const latin1 = joined.replaceAll(/=([0-9A-F]{2})/g, (_match, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(latin1, 'latin1');
}

test('a recipient with a long name makes no card wider', async ({ page }) => {
  const nombres = 'María de los Ángeles '.repeat(9).trim();
  await page.route('**/api/usuario', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { data: { persona: object | null }[] };
    const data = body.data.map((usuario) => ({
      ...usuario,
      persona: usuario.persona && { ...usuario.persona, nombres },
    }));
    await route.fulfill({ response, json: { ...body, data } });
  });
  await comeSignedIn(page, '/correo');
  const field = page.getByLabel('Destinatarios');
  const card = page.getByRole('region', { name: 'Correo', exact: true });
  const before = (await card.boundingBox())!.width;
  await field.fill('cajero@kantuta.bo');
  await field.press('Enter');
  const remove = page.getByRole('button', { name: /^Quitar a María de los Ángeles María/ });
  await expect(remove).toBeVisible();
  const [box, end] = [(await card.boundingBox())!, (await remove.boundingBox())!];
  expect(box.width).toBe(before);
  expect(end.x + end.width).toBeLessThanOrEqual(box.x + box.width);
});
