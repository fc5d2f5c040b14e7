import { act } from '../row-actions.ts';
import { sendJson } from './faulty-server.ts';
import { expect, test } from './fixtures.ts';
import { LOOKUPS } from './lookups.ts';
import type { OpenApp } from './open-app.ts';
import { SLOW_MS, WRITE_PATIENCE_MS } from './patience.ts';
import { news, notice } from './places.ts';
import { ASIDES, type Read, READS } from './reads.ts';
import { storedSession } from './records.ts';
import { type FaultName, WIRE_FAULTS, type WireFault, wireFault } from './wire-faults.ts';
import { WRITES } from './writes.ts';
import type { Write } from './writing.ts';

const write = (screen: string): Write => WRITES.find((candidate) => candidate.screen === screen)!;
const sessionFor = ({ signedOut }: Write) => (signedOut ? null : storedSession());

function sentence({ says }: Read, fault: WireFault): RegExp {
  if (!says) return fault.says;
  return says instanceof RegExp ? says : says(fault);
}

/** Opens the screen so that the read goes wrong from its first try. */
async function openFailing(app: OpenApp, read: Read, fault: WireFault, times?: number) {
  await app.reset();
  await app.fail(read.call, fault, times);
  await app.signIn();
  await app.visit(read.path);
}

async function expectDone({ page }: OpenApp, said: RegExp): Promise<void> {
  await expect(page.getByText(said).first()).toBeVisible();
}

const faults = (...names: FaultName[]) => names.map((name) => wireFault(name));

/** One of each sort, for what does not depend on the sort. */
const SOME_FAULTS = faults(
  'connection reset',
  'connection that hangs',
  'HTML where JSON is due',
  '500',
);

/**
 * Every call once more on a backend that answers as deployed ones do (contract, C): accounts without
 * a role in lists, and with a hash; writes that do not answer with the record.
 */
const DEPLOYED_FAULTS = faults(
  'connection reset',
  'reset in the middle of the body',
  '400 with a list of messages',
  '500',
);
const onDeployed = (fault: WireFault) => (DEPLOYED_FAULTS.includes(fault) ? ' @deployed' : '');

/** Every kind on the first list and the first record; the others go the same way, and some will do. */
const READS_IN_FULL = new Set(['users', 'user']);

for (const read of [...READS, ...ASIDES]) {
  const tried = READS_IN_FULL.has(read.screen) ? WIRE_FAULTS : SOME_FAULTS;
  for (const fault of tried) {
    if (read.fine?.includes(fault.name)) continue;
    test(`${read.screen} · ${read.call} · ${fault.name}${onDeployed(fault)}`, async ({ app }) => {
      const { page } = app;
      await openFailing(app, read, fault);
      await read.type?.(page);
      await app.exhaust(read.call, fault, fault.tries);

      const place = (read.place ?? notice)(page);
      await expect(place).toContainText(sentence(read, fault));
      if (fault.detail && read.details !== false && fault.name !== '404') {
        await expect(page.locator('details')).toContainText(fault.detail);
      }
      await read.typed?.(page);
      await app.expectCount(read.call, fault.tries, fault);
      await app.expectSignedIn();

      // 404 of a record is an answer, and asking again would not change it.
      if (fault.name === '404') return;
      await app.heal();
      const retry = page.getByRole('button', { name: 'Reintentar' });
      await retry.press('Enter');
      await read.loaded(page);
      await read.typed?.(page);
      await expect(retry).toHaveCount(0);
    });
  }
}

const PASSING = faults(
  'connection reset',
  'reset in the middle of the body',
  '429 with Retry-After: 5',
  '503',
);

for (const read of READS) {
  for (const [position, fault] of PASSING.entries()) {
    // Some recover at the second try, the others at the last.
    const times = 1 + (position % 2);
    test(`${read.screen} · ${read.call} · ${fault.name}, ${times} times, then recovery`, async ({
      app,
    }) => {
      await openFailing(app, read, fault, times);
      await app.exhaust(read.call, fault, times);
      await app.nextTry(read.call, times + 1, fault.retryAfter);
      await read.loaded(app.page);
      await expect(notice(app.page)).toHaveCount(0);
      await app.expectCount(read.call, times + 1, fault);
    });
  }
}

for (const { call, path, write: name, again, prepare = write(name).prepare } of LOOKUPS) {
  const { screen, button, done, call: saving, body } = write(name);
  for (const fault of SOME_FAULTS) {
    test(`${screen} works without its aid · ${call} · ${fault.name}`, async ({ app }) => {
      await openFailing(app, { screen, path, call, loaded: async () => undefined }, fault);
      await app.exhaust(call, fault, fault.tries);
      await prepare(app.page);
      app.forget();
      await button(app.page).press('Enter');
      if (again) await app.exhaust(call, fault, fault.tries);
      await expectDone(app, done);
      await app.expectCount(saving, 1);
      expect(app.server.bodies(saving)).toEqual([body]);
    });
  }
}

const BAD_ROWS: Readonly<Record<string, (row: object) => unknown>> = {
  'a row without id': (row) => ({ ...row, id: undefined }),
  'a row whose state is a text': (row) => ({ ...row, estado: 'si' }),
  'a row that is null': () => null,
  'a row that is a number': () => 7,
  'a row whose state is an object': (row) => ({ ...row, estado: {} }),
};

for (const [read, count] of [
  [READS[0]!, /^\s*3 usuarios\s*$/],
  [READS[1]!, /^\s*4 personas\s*$/],
] as const) {
  for (const [name, spoil] of Object.entries(BAD_ROWS)) {
    test(`${read.screen} · ${read.call} · ${name}`, async ({ app }) => {
      const { page } = app;
      await app.reset();
      app.server.answer(read.call, ({ perform, response }) => {
        const { data } = perform().body as { data: Record<string, unknown>[] };
        sendJson(response, 200, { data: [spoil(data[0]!), ...data.slice(1)] });
      });
      await app.signIn();
      await app.visit(read.path);
      const aside = '1 registro no se pudo leer y no aparece en la lista.';
      await expect(page.getByRole('status').filter({ hasText: aside })).toBeVisible();
      await expect(page.getByText(count)).toBeVisible();
      await read.loaded(page);
      await app.expectCount(read.call, 1);
    });
  }
}

/** Writes are sent once, so that faults differ only in what is told. */
const WRITE_FAULTS = faults(
  'offline',
  'connection reset',
  'reset in the middle of the body',
  'connection that hangs',
  'HTML where JSON is due',
  '204 where JSON is due',
  '400 with a text',
  '400 with a list of messages',
  '403',
  '404',
  '409',
  '413',
  '429 with Retry-After: 5',
  '500',
  '503',
  '504 in HTML',
);

/** Each of these saves in a way of its own; the others go the way of one of them. */
const WRITES_IN_FULL = new Set(['users, deactivate', 'registration', 'user, account', 'mail']);
const SOME_WRITE_FAULTS = [
  ...SOME_FAULTS,
  ...faults('reset in the middle of the body', '400 with a list of messages', '409'),
];

for (const screen of WRITES) {
  for (const fault of WRITES_IN_FULL.has(screen.screen) ? WRITE_FAULTS : SOME_WRITE_FAULTS) {
    if (screen.fine?.includes(fault.name)) continue;
    test(`${screen.screen} · ${screen.call} · ${fault.name}${onDeployed(fault)}`, async ({
      app,
    }) => {
      const { page, server } = app;
      await app.open(screen.path, sessionFor(screen));
      await screen.prepare(page);
      await app.fail(screen.call, fault);
      await screen.button(page).press('Enter');
      await app.waitFor(screen.call, 1);
      if (fault.hangs) {
        await app.expectSlow(screen.call);
        await app.outwait(screen.call, 1, fault, WRITE_PATIENCE_MS - SLOW_MS);
      }

      if (screen.findsOut && fault.applied) {
        await expectDone(app, screen.done);
        await app.expectCount(screen.call, 1, fault);
        return;
      }
      const place = (screen.place ?? notice)(page);
      await expect(place).toContainText((screen.says ?? (({ says }) => says))(fault));
      if (screen.outcome) await expect(place).toContainText(screen.outcome(fault));
      await screen.kept(page);
      await app.expectCount(screen.call, 1, fault);
      await app.expectSignedIn(!screen.signedOut);

      await app.heal();
      // Where a dialog asked first, it asks again.
      if (screen.place) await screen.prepare(page);
      if (screen.findsOut && fault.hangs) {
        // The server may be at it still.
        await screen.button(page).press('Enter');
        await expect(place).toContainText('No se envió otra vez');
        await app.expectCount(screen.call, 1, fault);
        await page.clock.fastForward(120_000);
      }
      await screen.button(page).press('Enter');
      const applied = fault.applied && screen.alreadyDone;
      await expectDone(app, applied ? screen.alreadyDone! : screen.done);
      await app.expectCount(screen.call, applied ? 1 : 2, fault);
      for (const body of server.bodies(screen.call)) expect(body).toEqual(screen.body);
    });
  }

  test(`${screen.screen} · ${screen.call} · double click`, async ({ app }) => {
    const { page } = app;
    await app.open(screen.path, sessionFor(screen));
    await screen.prepare(page);
    const held = app.hold(screen.call, 1);
    await screen.button(page).dblclick();
    await app.waitFor(screen.call, 1);
    await app.expectCount(screen.call, 1);
    await held.release();
    await expectDone(app, screen.done);
    await app.expectCount(screen.call, 1);
  });

  test(`${screen.screen} · ${screen.call} · Enter ten times`, async ({ app }) => {
    const { page } = app;
    await app.open(screen.path, sessionFor(screen));
    await screen.prepare(page);
    const held = app.hold(screen.call, 1);
    const from = screen.enterIn
      ? page.getByLabel(screen.enterIn, { exact: true })
      : screen.button(page);
    await from.focus();
    for (let press = 0; press < 10; press++) await page.keyboard.press('Enter');
    await app.waitFor(screen.call, 1);
    await app.expectCount(screen.call, 1);
    await held.release();
    await expectDone(app, screen.done);
    await app.expectCount(screen.call, 1);
  });
}

// Before a record is saved it is read again, and after an account is changed, too.
for (const [screen, read] of [
  ['user, account', 'GET /usuario/2'],
  ['user, persona', 'GET /usuario/2'],
  ['persona', 'GET /persona/5'],
] as const) {
  const { call, path, prepare, button, kept, done } = write(screen);
  for (const fault of SOME_FAULTS) {
    test(`${screen} · ${read} before ${call} · ${fault.name}`, async ({ app }) => {
      const { page } = app;
      await app.open(path);
      await prepare(page);
      await app.fail(read, fault);
      app.forget();
      await button(page).press('Enter');
      await app.exhaust(read, fault, fault.tries);
      await expect(notice(page)).toContainText(fault.says);
      await expect(notice(page)).toContainText(
        /No se guardó nada: .*Lo que escribiste se conserva/,
      );
      await kept(page);
      await app.expectCount(call, 0);
      await app.heal();
      await button(page).press('Enter');
      await expectDone(app, done);
      await app.expectCount(call, 1);
    });
  }
}

for (const screen of ['user, account', 'users, deactivate']) {
  const { call, path, prepare, button, place = notice } = write(screen);
  for (const fault of SOME_FAULTS) {
    test(`${screen} · GET /usuario/2 after ${call} · ${fault.name} @deployed`, async ({ app }) => {
      const { page, server } = app;
      await app.open(path);
      await prepare(page);
      const held = app.hold(call, 1);
      await button(page).press('Enter');
      await app.waitFor(call, 1);
      await expect.poll(() => server.count(call), { intervals: [5, 10, 20] }).toBe(1);
      await app.fail('GET /usuario/2', fault);
      app.forget();
      await held.release();
      await app.exhaust('GET /usuario/2', fault, fault.tries);
      await expect(place(page)).toContainText(
        'El servidor aceptó los cambios, pero no se pudo leer cómo quedaron. Recarga la página.',
      );
      await app.expectCount(call, 0);
    });
  }
}

test('registration · answer lost, and nobody can say what became of it', async ({ app }) => {
  const { page, server } = app;
  const { call, path, prepare, button, kept, done } = write('registration');
  await app.open(path);
  await prepare(page);
  await app.fail(call, wireFault('reset in the middle of the body'), 1);
  await app.fail('GET /usuario', wireFault('500'));
  await button(page).press('Enter');
  await expect(notice(page)).toContainText('No se sabe si la cuenta se creó');
  await expect(notice(page)).toContainText('Seguimos comprobando si se creó la cuenta de');
  await kept(page);
  await app.heal();
  await button(page).press('Enter');
  await expectDone(app, done);
  expect(server.count(call)).toBe(1);
});

for (const read of READS) {
  test(`${read.screen} · offline at start`, async ({ app }) => {
    const { page } = app;
    await app.reset();
    await page.context().setOffline(true);
    try {
      await app.signIn();
      await app.visit(read.path);
      await app.exhaust(read.call, wireFault('offline'), 3);
      await expect(notice(page)).toContainText(wireFault('offline').says);
      await app.expectCount(read.call, 3, wireFault('offline'));
    } finally {
      await page.context().setOffline(false);
    }
    // It is asked for once more by itself.
    await read.loaded(page);
  });
}

test('users · offline in the list', async ({ app }) => {
  const { page } = app;
  await app.open('/usuarios');
  await READS[0]!.loaded(page);
  await page.context().setOffline(true);
  try {
    await page.getByLabel('Buscar').fill('carla');
    await expect(page.getByText('1 de 4 usuarios')).toBeVisible();
    await act(page, page.getByRole('row', { name: /carla/ }), 'Desactivar');
    await page.getByRole('dialog').getByRole('button', { name: 'Desactivar' }).click();
    await expect(news(page)).toContainText(wireFault('offline').says);
    await expect(page.getByLabel('Buscar')).toHaveValue('carla');
    await app.expectCount('PATCH /usuario/3', 1, wireFault('offline'));
  } finally {
    await page.context().setOffline(false);
  }
});

for (const screen of WRITES) {
  test(`${screen.screen} · offline while saving`, async ({ app }) => {
    const { page, server } = app;
    await app.open(screen.path, sessionFor(screen));
    await screen.prepare(page);
    await page.context().setOffline(true);
    try {
      await screen.button(page).press('Enter');
      const place = (screen.place ?? notice)(page);
      await expect(async () => {
        await page.clock.fastForward(700);
        await expect(place).toContainText(screen.lost ?? wireFault('offline').says, {
          timeout: 50,
        });
      }).toPass({ intervals: [10], timeout: 30_000 });
      await screen.kept(page);
      expect(server.count(screen.call)).toBe(0);
    } finally {
      await page.context().setOffline(false);
    }
    if (screen.place) await screen.prepare(page);
    await screen.button(page).press('Enter');
    await expectDone(app, screen.done);
    expect(server.bodies(screen.call)).toEqual([screen.body]);
  });
}
