import { type Answer, sendError } from './faulty-server.ts';
import { expect, test } from './fixtures.ts';
import type { OpenApp } from './open-app.ts';
import { news, notice } from './places.ts';
import { ASIDES, READS } from './reads.ts';
import { storedSession } from './records.ts';
import { wireFault } from './wire-faults.ts';
import { WRITES } from './writes.ts';
import type { Write } from './writing.ts';

const REFRESH = 'POST /auth/refresh_token';
const SIGNED_IN_WRITES = WRITES.filter(({ signedOut }) => !signedOut);
/** What happens to the session happens to it under any write: tried under one of each kind. */
const ONE_OF_EACH = new Set(['users, deactivate', 'registration', 'user, account', 'mail']);
const write = (screen: string): Write => WRITES.find((candidate) => candidate.screen === screen)!;

/** Takes the renewed token, and no longer the first one. */
const expired: Answer = ({ token, perform, response }) => {
  if (token !== 'acceso-2') return sendError(response, 401, 'jwt expired');
  const { status, body } = perform();
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify(body));
};
const refused: Answer = ({ response }) => sendError(response, 401, 'jwt expired');

const stored = ({ page }: OpenApp, key: string) =>
  page.evaluate((name) => localStorage.getItem(name), key);

async function giveThePassword({ page }: OpenApp): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Tu sesión venció' });
  await expect(dialog.getByText('ana@kantuta.bo')).toBeVisible();
  await dialog.getByLabel('Contraseña', { exact: true }).fill('mocochinchi-frio-27');
  await dialog.getByRole('button', { name: 'Ingresar' }).click();
  await expect(dialog).toHaveCount(0);
}

/** Somebody else is here: their own screens, and nothing about what the last person did. */
async function expectScreensAnew({ page }: OpenApp): Promise<void> {
  await expect(page.getByRole('button', { name: /^Tu cuenta: Carla/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('La sesión ya no es válida')).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

for (const read of [...READS, ...ASIDES]) {
  test(`${read.screen} · ${read.call} · 401, renewed without a word`, async ({ app }) => {
    await app.reset();
    app.server.answer(read.call, expired);
    await app.signIn();
    await app.visit(read.path);
    await read.loaded(app.page);
    await app.expectCount(REFRESH, 1);
    await app.expectCount(read.call, 2);
    expect(await stored(app, 'access_token')).toBe('acceso-2');
  });

  test(`${read.screen} · ${read.call} · 401, and the renewal refused`, async ({ app }) => {
    await app.reset();
    app.server.answer(read.call, expired);
    app.server.answer(REFRESH, refused);
    await app.signIn();
    await app.visit(read.path);
    await giveThePassword(app);
    await read.loaded(app.page);
    await app.expectCount(REFRESH, 1);
  });
}

for (const {
  screen,
  call,
  path,
  prepare,
  button,
  kept,
  done,
  place = notice,
} of SIGNED_IN_WRITES) {
  test(`${screen} · ${call} · 401, renewed without a word`, async ({ app }) => {
    await app.open(path);
    await prepare(app.page);
    app.server.answer(call, expired);
    await button(app.page).press('Enter');
    await expect(app.page.getByText(done).first()).toBeVisible();
    await app.expectCount(REFRESH, 1);
    await app.expectCount(call, 2);
  });

  test(`${screen} · ${call} · 401, and the renewal refused`, async ({ app }) => {
    const { page, server } = app;
    await app.open(path);
    await prepare(page);
    server.answer(call, expired);
    server.answer(REFRESH, refused);
    await button(page).press('Enter');
    await expect(page.getByRole('dialog', { name: 'Tu sesión venció' })).toBeVisible();
    expect(server.count(call)).toBe(1);
    await giveThePassword(app);
    await expect(page.getByText(done).first()).toBeVisible();
    await app.expectCount(call, 2);
  });

  if (!ONE_OF_EACH.has(screen)) continue;

  test(`${screen} · ${call} · 401, and the renewal fails`, async ({ app }) => {
    const { page } = app;
    await app.open(path);
    await prepare(page);
    app.server.answer(call, expired);
    await app.fail(REFRESH, wireFault('503'));
    await button(page).press('Enter');
    // A server that is down is no reason to ask for the password.
    await expect(place(page)).toContainText(wireFault('503').says);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await kept(page);
    await app.expectCount(REFRESH, 1);
    await app.expectCount(call, 1);
    await app.expectSignedIn();
  });

  /** Sends it, and holds the answer back. */
  const sendUnanswered = async (app: OpenApp) => {
    await app.open(path);
    await prepare(app.page);
    const held = app.hold(call);
    await button(app.page).press('Enter');
    await app.waitForArrival(call);
    return held;
  };

  test(`${screen} · ${call} · 401 after somebody else signed in`, async ({ app }) => {
    const held = await sendUnanswered(app);
    await app.store(storedSession(3, 'acceso-3'));
    await held.release(refused);
    await expectScreensAnew(app);
    // What Ana sent is not sent again in Carla's name.
    await app.expectCount(call, 1);
    await app.expectCount(REFRESH, 0);
    expect(await stored(app, 'access_token')).toBe('acceso-3');
  });

  test(`${screen} · ${call} · answered after signing out in another tab`, async ({ app }) => {
    const { page } = app;
    const held = await sendUnanswered(app);
    await app.store(null);
    await expect(page.getByText('Tu sesión se cerró en otra pestaña o en el POS.')).toBeVisible();
    await held.release();
    await app.expectCount(call, 1);
    await expect(page).toHaveURL(/\/ingresar/);
    await app.expectSignedIn(false);
  });
}

test('sign-in · POST /auth/login · 401', async ({ app }) => {
  const { call, path, prepare, button, kept } = write('sign-in');
  await app.open(path, null);
  await prepare(app.page);
  app.server.answer(call, refused);
  await button(app.page).press('Enter');
  await expect(notice(app.page)).toContainText('El correo o la contraseña no son correctos.');
  await kept(app.page);
  await app.expectCount(call, 1);
  await app.expectCount(REFRESH, 0);
});

// Fifty at once are the interceptor's own spec: here it is seen that they are what a screen sends.
test('users · 401 on several calls at once', async ({ app }) => {
  const { page, server } = app;
  const CALLS = 6;
  await app.reset();
  server.addInactive(CALLS);
  for (let id = 101; id <= 100 + CALLS; id++) server.answer(`PATCH /usuario/${id}`, expired);
  const renewal = app.hold(REFRESH);
  await app.signIn();
  await app.visit('/usuarios?q=cuenta&orden=mostrar');
  const rowsThatAre = (state: 'Activo' | 'Inactivo') =>
    page.getByRole('row').filter({ has: page.getByRole('cell', { name: state, exact: true }) });
  await expect(rowsThatAre('Inactivo')).toHaveCount(CALLS);
  for (let row = 0; row < CALLS; row++) {
    // The button is there for whoever points at the row.
    await rowsThatAre('Inactivo').nth(row).hover();
    await page.getByRole('button', { name: /^Activar a/ }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Activar', exact: true }).click();
    await expect(dialog).toBeHidden();
  }
  const changes = () => server.received.filter(({ call }) => call.startsWith('PATCH')).length;
  await expect.poll(changes).toBe(CALLS);
  await renewal.release();
  await expect.poll(changes).toBe(2 * CALLS);
  await expect(rowsThatAre('Activo')).toHaveCount(CALLS);
  await app.expectCount(REFRESH, 1);
});

test('somebody else signs in while a token is renewed', async ({ app }) => {
  const { call, path, prepare, button } = write('persona');
  await app.open(path);
  await prepare(app.page);
  app.server.answer(call, expired);
  const renewal = app.hold(REFRESH);
  await button(app.page).press('Enter');
  await app.waitFor(REFRESH, 1);
  await app.store(storedSession(3, 'acceso-3'));
  await renewal.release();
  await expectScreensAnew(app);
  // Carla's session keeps Carla's token.
  expect(await stored(app, 'access_token')).toBe('acceso-3');
  await app.expectCount(call, 1);
});

test('a token is renewed after signing out in another tab', async ({ app }) => {
  await app.reset();
  app.server.answer('GET /usuario', expired);
  const renewal = app.hold(REFRESH);
  await app.signIn();
  await app.visit('/usuarios');
  await app.waitFor(REFRESH, 1);
  await app.store(null);
  await app.page.waitForURL('**/ingresar*');
  await renewal.release();
  await app.expectCount('GET /usuario', 1);
  await app.expectSignedIn(false);
});

/** A list, a form and a record; the others are in the same frame. */
const SCREENS = [
  ['/usuarios', 'Usuarios'],
  ['/usuarios/registrar', 'Registrar usuario'],
  ['/personas/5', 'Elena Rojas Choque'],
] as const;

for (const [path, title] of SCREENS) {
  const heading = ({ page }: OpenApp) => page.getByRole('heading', { level: 1 });

  test(`${path} · sign-out in another tab`, async ({ app }) => {
    await app.open(path);
    await expect(heading(app)).toHaveText(title);
    await app.store(null);
    await expect(
      app.page.getByText('Tu sesión se cerró en otra pestaña o en el POS.'),
    ).toBeVisible();
    await expect(app.page).toHaveURL(`/ingresar?returnUrl=${encodeURIComponent(path)}`);
  });

  test(`${path} · another administrator signs in in another tab`, async ({ app }) => {
    await app.open(path);
    await expect(heading(app)).toHaveText(title);
    await app.store(storedSession(3, 'acceso-3'));
    await expect(app.page.getByRole('button', { name: /Tu cuenta: Carla Mamani/ })).toBeVisible();
    await expect(heading(app)).toHaveText(title);
    await app.visit('/personas');
    await expect(heading(app)).not.toHaveText(title);
    await expect.poll(() => app.server.received.at(-1)?.token).toBe('acceso-3');
  });

  test(`${path} · a cashier signs in in another tab`, async ({ app }) => {
    await app.open(path);
    await expect(heading(app)).toHaveText(title);
    await app.store(storedSession(2, 'acceso-4'));
    await expect(app.page).toHaveURL(/\/ingresar/);
    await expect(app.page.getByRole('status')).toContainText('solo entran administradores');
  });

  test(`${path} · an exception`, async ({ app }) => {
    const { page } = app;
    await app.open(path);
    await expect(heading(app)).toHaveText(title);
    await page.evaluate(() => {
      // In a listener, as of a component: what a timer throws is kept by the clock of the tests.
      const fail = () => {
        throw new Error('de prueba');
      };
      addEventListener('prueba', fail, { once: true });
      dispatchEvent(new Event('prueba'));
    });
    await expect(news(page)).toContainText('Algo falló en esta pantalla.');
    await expect(heading(app)).toHaveText(title);
    expect(app.complaints.join()).toContain('de prueba');
    app.complaints.length = 0;
    await app.visit('/personas');
    await expect(heading(app)).not.toHaveText(title);
  });
}

test('users · an exception in the component', async ({ app }) => {
  const { page } = app;
  await app.reset();
  await page.evaluate(() => {
    const { sort } = Array.prototype;
    Object.assign(window, { mend: () => Object.assign(Array.prototype, { sort }) });
    Array.prototype.sort = () => {
      throw new Error('de prueba');
    };
  });
  try {
    await app.signIn();
    await app.visit('/usuarios');
    // It fails each time that it is tried: the news may be just taking the place of the same news.
    await expect(news(page).last()).toContainText('Algo falló en esta pantalla.');
    expect(app.complaints.join()).toContain('de prueba');
  } finally {
    await page.evaluate(() => (window as unknown as { mend(): void }).mend());
    app.complaints.length = 0;
  }
  await app.visit('/personas');
  await READS[1]!.loaded(page);
});
