import { sendError } from './faulty-server.ts';
import { expect, test } from './fixtures.ts';
import type { OpenApp } from './open-app.ts';
import { news } from './places.ts';
import { READS } from './reads.ts';
import { storedSession } from './records.ts';
import { WRITES } from './writes.ts';
import type { Write } from './writing.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const write = (screen: string): Write => WRITES.find((candidate) => candidate.screen === screen)!;
const leaveSending = ({ page }: OpenApp) =>
  page.getByRole('dialog').getByRole('button', { name: 'Salir', exact: true }).click();

for (const [path, next, call, name] of [
  ['/usuarios/2', '/usuarios/3', 'GET /usuario/2', 'Carla'],
  ['/personas/2', '/personas/3', 'GET /persona/2', 'Carla'],
] as const) {
  test(`${path} · its late answer does not show on ${next}`, async ({ app }) => {
    await app.reset();
    await app.signIn();
    const held = app.hold(call);
    await app.visit(path);
    await app.waitForArrival(call);
    await app.visit(next);
    await expect(app.page.getByLabel('Nombres')).toHaveValue(name);
    await held.release();
    await app.expectCount(call, 1);
    await expect(app.page.getByLabel('Nombres')).toHaveValue(name);
  });
}

for (const [screen, next] of [
  ['user, account', '/usuarios/1'],
  ['user, persona', '/usuarios/1'],
  ['persona', '/personas/1'],
] as const) {
  test(`${screen} · saved late, the next record stays on the screen`, async ({ app }) => {
    const { page } = app;
    const { path, call, prepare, button } = write(screen);
    await app.open(path);
    await prepare(page);
    const held = app.hold(call);
    await button(page).press('Enter');
    await app.waitFor(call, 1);
    await app.visit(next);
    await leaveSending(app);
    await expect(page.getByLabel('Nombres')).toHaveValue('Ana');
    await held.release();
    await app.expectCount(call, 1);
    await expect(page.getByLabel('Nombres')).toHaveValue('Ana');
  });
}

test('new persona · saved late, whoever has left is not called back', async ({ app }) => {
  const { page } = app;
  const { path, call, prepare, button, done } = write('new persona');
  await app.open(path);
  await prepare(page);
  const held = app.hold(call);
  await button(page).press('Enter');
  await app.waitFor(call, 1);
  await app.visit('/correo');
  await leaveSending(app);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enviar correo');
  await held.release();
  await expect(news(page)).toContainText(done);
  await expect(page).toHaveURL('/correo');
});

for (const screen of ['user, persona', 'persona']) {
  for (const choice of ['Guardar lo mío', 'Usar lo guardado', 'Cancelar'] as const) {
    test(`${screen} · two tabs save the same record · ${choice}`, async ({ app }) => {
      const { page, server } = app;
      const { path, call, prepare, button, kept, done, body } = write(screen);
      await app.open(path);
      await prepare(page);
      const record = server.persona(body['id'] as number);
      record.nombres = 'Ajeno';
      record.p_apellido = 'Otro';
      await button(page).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Otra persona guardó cambios' });
      await expect(dialog).toContainText('Ajeno');
      await expect(dialog).not.toContainText('Primer apellido');
      expect(server.count(call)).toBe(0);
      await dialog.getByRole('button', { name: choice }).click();
      await expect(dialog).toHaveCount(0);
      const saves = choice === 'Guardar lo mío';
      if (saves) await expect(page.getByText(done).first()).toBeVisible();
      if (choice === 'Usar lo guardado') {
        await expect(page.getByLabel('Nombres')).toHaveValue('Ajeno');
      } else await kept(page);
      await app.expectCount(call, saves ? 1 : 0);
      expect(record.p_apellido).toBe('Otro');
    });
  }
}

for (const [name, offset] of [
  ['a day ahead', DAY_MS],
  ['a day behind', -DAY_MS],
] as const) {
  test.describe(`clock ${name}`, () => {
    test.beforeEach(async ({ app }) => {
      await app.reset();
      await app.page.clock.setSystemTime(Date.now() + offset);
      await app.page.mouse.move(10, 10);
      await app.page.mouse.move(20, 20);
    });
    test.afterEach(async ({ app }) => {
      await app.reset();
      await app.page.clock.setSystemTime(Date.now());
      await app.page.mouse.move(30, 30);
    });

    for (const read of [READS[0]!, READS[2]!]) {
      test(`${read.screen} · ${read.call} · clock ${name}`, async ({ app }) => {
        await app.signIn();
        await app.visit(read.path);
        await read.loaded(app.page);
        await app.expectCount(read.call, 1);
        await app.expectSignedIn();
      });
    }

    for (const screen of ['sign-in', 'registration', 'user, account', 'mail']) {
      const { path, call, signedOut, prepare, button, done } = write(screen);
      test(`${screen} · ${call} · clock ${name}`, async ({ app }) => {
        await app.signIn(signedOut ? null : undefined);
        await app.visit(path);
        await prepare(app.page);
        await button(app.page).press('Enter');
        await expect(app.page.getByText(done).first()).toBeVisible();
        await app.expectCount(call, 1);
      });
    }

    test(`users · Retry-After as a date · clock ${name}`, async ({ app }) => {
      app.server.answer(
        'GET /usuario',
        ({ response }) =>
          sendError(response, 503, 'mantenimiento', {
            'retry-after': new Date(Date.now() + 2_000).toUTCString(),
          }),
        1,
      );
      await app.signIn();
      await app.visit('/usuarios');
      // Ahead, the date is past; behind, it is too far off: then people are told, and try again.
      if (offset < 0) await app.page.getByRole('button', { name: 'Reintentar' }).press('Enter');
      await READS[0]!.loaded(app.page);
      await app.expectCount('GET /usuario', 2);
    });
  });
}

const GOOD = storedSession();
for (const [name, entries] of Object.entries({
  'a user that is no JSON': { ...GOOD, user: '{"id":1,' },
  'a user of another shape': { ...GOOD, user: '{"id":"uno"}' },
  'a user that is null': { ...GOOD, user: 'null' },
  'no access token': { ...GOOD, access_token: '' },
  'no refresh token': { ...GOOD, refresh_token: '' },
})) {
  test(`sign-in · storage corrupt: ${name}`, async ({ app }) => {
    const { prepare, button, done } = write('sign-in');
    await app.reset();
    await app.store(entries);
    await app.visit('/usuarios');
    await expect(app.page).toHaveURL('/ingresar?returnUrl=%2Fusuarios');
    await prepare(app.page);
    await button(app.page).press('Enter');
    await expect(app.page.getByText(done)).toBeVisible();
    await app.expectSignedIn();
  });
}

test('sign-in · storage full', async ({ app }) => {
  await app.reset();
  const page = await app.page.context().newPage();
  try {
    const { path, prepare, button, done } = write('sign-in');
    await page.goto(path);
    await prepare(page);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await button(page).press('Enter');
    await expect(page.getByText(done)).toBeVisible();
  } finally {
    await page.close();
  }
});

test('sign-in · storage denied', async ({ app }) => {
  await app.reset();
  const page = await app.page.context().newPage();
  try {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto('/usuarios');
    const { prepare, button, done } = write('sign-in');
    await prepare(page);
    await button(page).press('Enter');
    await expect(page.getByText(done)).toBeVisible();
    await page.getByRole('link', { name: 'Personas' }).click();
    await READS[1]!.loaded(page);
  } finally {
    await page.close();
  }
});
