import type { Page } from '@playwright/test';
import { type RunningServer, startServer } from '../../local-backend/start-server.ts';
import { storeSession } from '../states/open-state.ts';
import { expect, signIn, test as base } from '../test.ts';
import { beginUndo, deactivateAll, dieAndReturn, ended, expectAllDone } from './mortal-tab.ts';
import { type Fate, WatchedBackend } from './watched-backend.ts';

/** `npm run soak:runs`: a bad day, some twenty minutes long. */
const DEATHS = Number(process.env['SOAK_DEATHS'] ?? 200);
const PEOPLE = Math.max(1_100, DEATHS * 7);
const LOST_ANSWERS = 0.05;
const BROKEN_ANSWERS = 0.02;

const test = base.extend<{ large: RunningServer; watched: WatchedBackend }>({
  large: async ({ backend: _ }, use) => {
    const large = await startServer({
      ...{ host: '127.0.0.1', port: 0, dataDir: 'memory://', staticDir: 'dist' },
      ...{ seed: PEOPLE, accessTokenSeconds: 86_400, publicPostsPerMinute: 100_000 },
    });
    await use(large);
    await large.close();
  },
  watched: async ({ large }, use) => {
    const watched = new WatchedBackend(large.url);
    await watched.start();
    await use(watched);
    await watched.stop();
  },
  baseURL: ({ watched }, use) => use(watched.url),
});

/** Each fate as often as it is due, and one 429 and one 401 among them. */
function badDay(): { fateOf: () => Fate; counts: Record<string, number> } {
  const counts: Record<string, number> = {};
  let arrived = 0;
  const choose = (): Fate => {
    arrived++;
    if (arrived === 100) return { status: 429, headers: { 'retry-after': '2' } };
    if (arrived === 300) return { status: 401 };
    const chance = Math.random();
    if (chance < LOST_ANSWERS) return 'answer lost';
    if (chance < LOST_ANSWERS + BROKEN_ANSWERS) return { status: 500 };
    return 'answered';
  };
  const fateOf = () => {
    const fate = choose();
    const name = typeof fate === 'string' ? fate : `${fate.status}`;
    counts[name] = (counts[name] ?? 0) + 1;
    return fate;
  };
  return { fateOf, counts };
}

async function signOut(tab: Page): Promise<void> {
  await tab.getByRole('button', { name: /Tu cuenta/ }).click();
  await tab.getByRole('link', { name: 'Salir' }).click();
  await expect(tab).toHaveURL(/\/ingresar/);
}

/** To the end: where a run rests for what failed five times in a row, its person lets it go on. */
async function toItsEnd(tab: Page, count: number): Promise<number> {
  const goOn = tab.getByRole('button', { name: 'Continuar' });
  for (let rests = 0; ; rests++) {
    await expect(goOn.or(ended(tab, count)).first()).toBeVisible({ timeout: 20 * 60_000 });
    if (!(await goOn.isVisible())) return rests;
    await goOn.click();
  }
}

test(`a run outlives ${DEATHS} deaths of its tab on a bad day`, async ({
  context,
  page,
  watched,
}, testInfo) => {
  test.setTimeout(3 * 3_600_000);
  await storeSession(page);
  const day = badDay();
  watched.fateOf = day.fateOf;
  const count = await deactivateAll(page, '/usuarios?estado=activos');
  expect(count).toBeGreaterThanOrEqual(Math.min(1_000, DEATHS * 5));
  const began = performance.now();
  let tab = page;
  for (let death = 1; death <= DEATHS; death++) {
    await watched.arrivals(1 + Math.floor(Math.random() * 3));
    if (death === Math.ceil(DEATHS / 2)) {
      await signOut(tab);
      await signIn(tab);
    }
    tab = await dieAndReturn(context, tab, count);
  }
  const rests = await toItsEnd(tab, count);
  const seconds = Math.round((performance.now() - began) / 1000);

  await expectAllDone(tab, count);
  expect(watched.carriedOut.size).toBe(count);
  expect(watched.changedAgain()).toEqual([]);

  // The day is as bad while all of it is taken back.
  watched.carriedOut.clear();
  await beginUndo(tab, count);
  const restsOfUndo = await toItsEnd(tab, count);
  await expectAllDone(tab, count);
  expect(watched.carriedOut.size).toBe(count);
  expect(watched.changedAgain()).toEqual([]);

  const figures =
    `${count} accounts, ${DEATHS} deaths, one sign-out, ${rests} rests at the end, ${seconds} s, ` +
    `taken back with ${restsOfUndo} rests; changes that arrived: ${JSON.stringify(day.counts)}; ` +
    `0 carried out twice, 0 unknown`;
  testInfo.annotations.push({ type: 'figures', description: figures });
  process.stdout.write(`${figures}\n`);
});
