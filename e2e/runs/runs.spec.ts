import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { storeSession } from '../states/open-state.ts';
import { expect, test as base } from '../test.ts';
import {
  deactivateAll,
  dieAndReturn,
  ended,
  expectAllDone,
  undo,
  WHOLE_RUN,
} from './mortal-tab.ts';
import { registerPeople } from './people.ts';
import { WatchedBackend } from './watched-backend.ts';

const FEW = '/usuarios?q=mamani&estado=activos';
const MANY = '/usuarios?estado=activos';

const test = base.extend<{ watched: WatchedBackend }>({
  watched: async ({ backend }, use) => {
    const watched = new WatchedBackend(backend.url);
    await watched.start();
    await use(watched);
    await watched.stop();
  },
  baseURL: ({ watched }, use) => use(watched.url),
});

async function matching(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await expect(page.getByRole('row').filter({ hasText: '@' }).first()).toBeVisible();
  return (await page.getByRole('table').getAttribute('aria-rowcount')) ?? '';
}

test('many are deactivated at once, and taken back @deployed', async ({ page }) => {
  await storeSession(page);
  const before = await matching(page, FEW);
  const count = await deactivateAll(page, FEW);
  expect(count).toBeGreaterThan(5);
  await expect(page.getByRole('button', { name: /^Hechas/ })).toContainText(`${count}`);
  await expect(ended(page, count)).toBeVisible();
  await undo(page, count);
  expect(await matching(page, FEW)).toBe(before);
});

test('a run that was cut off says so, and once stopped knows what became of each', async ({
  page,
}) => {
  await registerPeople(page.request, 'Cortada', 6);
  await storeSession(page);
  let sent = 0;
  await page.route('**/api/usuario/*', async (route) => {
    if (route.request().method() !== 'PATCH') return route.fallback();
    const answer = await route.fetch();
    // Two are answered; the page dies before it hears of what became of the next ones.
    if (++sent <= 2) await route.fulfill({ response: answer });
  });
  const count = await deactivateAll(page, '/usuarios?q=cortada');
  expect(count).toBe(6);
  await expect.poll(() => sent).toBe(5);
  await page.reload();
  // Not before: what is held up here would be sent on and answered.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  const told = page.getByText('«Desactivar 6 cuentas» quedó en pausa: 2 de 6.');
  await expect(told).toBeVisible();
  // Where the run itself is shown, nothing needs to be said of it.
  await page.getByRole('link', { name: 'Trabajos' }).first().click();
  await expect(told).toHaveCount(0);
  // Told once: from here on it is the sections that tell it.
  await page.goto('/usuarios');
  await page.getByRole('link', { name: 'Trabajos' }).first().click();
  await expect(told).toHaveCount(0);
  await page.getByRole('link', { name: 'Desactivar 6 cuentas' }).click();
  await expect(page.getByText('Guardando…')).toHaveCount(0);
  await expect(page.getByText('No se sabe todavía')).toHaveCount(3);
  await page.getByRole('button', { name: 'Detener' }).click();
  await expect(page.getByRole('button', { name: /^Hechas/ })).toContainText('5');
  await expect(page.getByRole('button', { name: /^Sin cambiar/ })).toContainText('1');
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '5');
  await undo(page, 5, count);
  expect(await matching(page, '/usuarios?q=cortada&estado=activos')).toBe('7');
});

test('a double click on "Continuar" lets a run go on, and blames no other tab', async ({
  page,
}) => {
  await registerPeople(page.request, 'Doble', 4);
  await storeSession(page);
  let isHeld = true;
  await page.route('**/api/usuario/*', async (route) => {
    if (route.request().method() !== 'PATCH' || !isHeld) await route.fallback();
  });
  const sent = page.waitForRequest((request) => request.method() === 'PATCH');
  await deactivateAll(page, '/usuarios?q=doble');
  await sent;
  await page.goto('/trabajos');
  isHeld = false;
  await page.getByRole('link', { name: 'Desactivar 4 cuentas' }).click();
  await page.getByRole('button', { name: 'Continuar' }).dblclick();
  await expect(page.getByRole('button', { name: /^Hechas/ })).toContainText('4', WHOLE_RUN);
  await expect(page.getByText('otra pestaña')).toHaveCount(0);
  await undo(page, 4);
});

test('another tab stops the run that this one carries out', async ({ context, page }) => {
  await registerPeople(page.request, 'Ajena', 12);
  await storeSession(page);
  const held: (() => void)[] = [];
  await page.route('**/api/usuario/*', async (route) => {
    if (route.request().method() === 'PATCH') {
      await new Promise<void>((resolve) => held.push(resolve));
    }
    return route.fallback();
  });
  await deactivateAll(page, '/usuarios?q=ajena');
  await expect.poll(() => held.length).toBe(3);
  const other = await context.newPage();
  await other.goto('/trabajos');
  await other.getByRole('link', { name: 'Desactivar 12 cuentas' }).click();
  await other.getByRole('button', { name: 'Detener' }).click();
  // The tab that carries it out begins nothing more, and knows it by now.
  await expect(page.getByRole('button', { name: 'Detener' })).toHaveCount(0);
  for (const letGo of held) letGo();
  for (const tab of [page, other]) {
    await expect(tab.getByRole('button', { name: /^Hechas/ })).toContainText('3');
    await expect(tab.getByRole('button', { name: /^Sin cambiar/ })).toContainText('9');
  }
  expect(held).toHaveLength(3);
});

/** From now on no change of an account is answered, until all are. */
async function holdChanges(page: Page) {
  let letGo: () => void = () => undefined;
  const go = new Promise<void>((resolve) => (letGo = resolve));
  let sent = 0;
  await page.route('**/api/usuario/*', async (route) => {
    if (route.request().method() === 'PATCH') {
      sent++;
      await go;
    }
    return route.fallback();
  });
  return { sent: () => sent, letGo: () => letGo() };
}

test('a run that was stopped goes on with those it did not reach, and is taken back as one', async ({
  page,
}) => {
  await registerPeople(page.request, 'Parada', 6);
  await storeSession(page);
  const changes = await holdChanges(page);
  await deactivateAll(page, '/usuarios?q=parada');
  await expect.poll(changes.sent).toBe(3);
  await page.getByRole('button', { name: 'Detener' }).click();
  const goOn = page.getByRole('button', { name: /^Continuar con los 3 restantes/ });
  // What became of those under way is known first.
  await expect(page.getByRole('button', { name: 'Detener' })).toHaveCount(0);
  await expect(goOn).toHaveCount(0);
  changes.letGo();
  await goOn.click();
  await expect(page.getByRole('button', { name: /^Hechas/ })).toContainText('6');
  expect(changes.sent()).toBe(6);
  await undo(page, 6);
});

test('what was taken back of a run that rests is not done when it has gone on', async ({
  page,
}) => {
  await registerPeople(page.request, 'Reposada', 6);
  await storeSession(page);
  const changes = await holdChanges(page);
  await deactivateAll(page, '/usuarios?q=reposada');
  await expect.poll(changes.sent).toBe(3);
  await page.getByRole('button', { name: 'Pausar' }).click();
  changes.letGo();
  await undo(page, 3, 6);
  await page.getByRole('region', { name: 'Trabajo en curso' }).getByText('Cerrar').click();
  await page.getByRole('link', { name: 'Trabajos' }).first().click();
  await page.getByRole('link', { name: 'Desactivar 6 cuentas' }).last().click();
  await expect(page.getByText(/^En pausa · /)).toBeVisible();
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByText(/^Terminado · /)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Hechas\D*3$/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Deshechas\D*3$/ })).toBeVisible();
  const rows = page.getByRole('region', { name: 'Cuentas' }).getByRole('listitem');
  await expect(rows.filter({ hasText: /Deshecho/ })).toHaveCount(3);
  await expect(rows.filter({ hasText: /Hecho/ })).toHaveCount(3);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Informe' }).click();
  const report = await readFile(await (await download).path(), 'utf8');
  expect(report.match(/Deshecho/g)).toHaveLength(3);
  await expect(page.getByRole('button', { name: 'Deshacer las 3 que quedan' })).toBeVisible();
});

test('what is pressed and goes away leaves the focus at how far the run has come', async ({
  page,
}) => {
  await registerPeople(page.request, 'Enfocada', 6);
  await storeSession(page);
  const changes = await holdChanges(page);
  await deactivateAll(page, '/usuarios?q=enfocada');
  await expect.poll(changes.sent).toBe(3);
  await page.getByRole('button', { name: 'Pausar' }).press('Enter');
  changes.letGo();
  const focused = page.getByRole('region', { name: 'Trabajo en curso' }).locator(':focus');
  await expect(page.getByRole('button', { name: 'Continuar' })).toBeVisible();
  await expect(focused).toHaveText(/^3\s*de 6/);
  await page.getByRole('button', { name: 'Continuar' }).press('Enter');
  await expect(page.getByRole('button', { name: /^Hechas\D*6$/ })).toBeVisible();
  await expect(focused).toHaveText(/^6\s*de 6/);
});

test('a run outlives 20 deaths of its tab, and writes nothing twice', async ({
  context,
  page,
  watched,
}, { project }) => {
  test.skip(project.name !== 'documented', 'The engine is the same on every backend.');
  // Twice all who are active, beside 20 new tabs.
  test.setTimeout(2 * WHOLE_RUN.timeout + 180_000);
  await storeSession(page);
  const count = await deactivateAll(page, MANY);
  let tab = page;
  for (let death = 0; death < 20; death++) {
    // Somewhere between the arrival of a change and its answer, or right before the next.
    await watched.arrivals(1 + (death % 3));
    tab = await dieAndReturn(context, tab, count);
  }
  await expect(ended(tab, count)).toBeVisible(WHOLE_RUN);
  await expectAllDone(tab, count);
  expect(watched.carriedOut.size).toBe(count);
  expect(watched.changedAgain()).toEqual([]);
  await undo(tab, count);
});
