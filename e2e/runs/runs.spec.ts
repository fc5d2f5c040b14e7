import type { Page } from '@playwright/test';
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
