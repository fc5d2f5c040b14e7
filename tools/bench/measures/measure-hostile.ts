import type { CDPSession, Page } from '@playwright/test';
import { DEMO_ACCOUNTS } from '../../../local-backend/demo/demo-accounts.ts';
import { visitList } from '../page/visit.ts';
import { attempt } from '../report/attempt.ts';
import type { Row } from '../report/row.ts';
import { median, threeDigits } from '../report/statistics.ts';
import {
  type Bench,
  inNewPage,
  OWN_SELECTORS,
  signInAt,
  type Subject,
} from '../subjects/subject.ts';
import { HOSTILE, type Hostile, listsOf, plainOfSize } from './hostile-names.ts';
import { type PlantedFront, startPlantedFront } from './planted-lists.ts';

/** How much more work a hostile list may make than a plain one of the same size. */
const MOST = 1.2;
const LIST = ['load', 'search', 'order', 'filter'] as const;
type Step = (typeof LIST)[number] | 'calidad';
/** How long the page's main thread worked in each step, in ms. */
type Work = Record<Step, number>;
/** What is typed key by key: the letters of the text itself are taken as they are. */
const TYPED = 6;
const PATIENCE = 90_000;
/** In so long a page at rest works less than this. */
const LOOK_AGAIN_MS = 400;
const REST_MS = 15;

export async function measureHostile(bench: Bench, { url }: Subject): Promise<Row[]> {
  const front = await startPlantedFront(url);
  try {
    const { administrador } = DEMO_ACCOUNTS;
    const subject = await signInAt(bench.browser, front.url, OWN_SELECTORS, administrador);
    const rows: Row[] = [];
    for (const hostile of HOSTILE) {
      const { id, what } = hostile;
      rows.push(
        ...(await attempt(`hostile-${id}`, what, () => measureOne(bench, subject, front, hostile))),
      );
    }
    return rows;
  } finally {
    await front.close();
  }
}

async function measureOne(
  bench: Bench,
  subject: Subject,
  front: PlantedFront,
  hostile: Hostile,
): Promise<Row[]> {
  const lists = listsOf(hostile);
  const taken: Taken = { hostile: [], plain: [] };
  for (let run = 0; run < bench.runs; run++) {
    for (const kind of ['hostile', 'plain'] as const) {
      front.plant(lists[kind]);
      const query = kind === 'hostile' ? hostile.text(0) : plainOfSize(hostile.text(0), 0);
      await inNewPage(bench, subject, async (page) => {
        taken[kind].push(await workOn(page, subject, query.slice(0, TYPED)));
      });
    }
  }
  return rowsOf(hostile, taken);
}

type Taken = Record<'hostile' | 'plain', Work[]>;

function rowsOf({ id, what }: Hostile, taken: Taken): Row[] {
  const row = (where: string, steps: readonly Step[]): Row => {
    const medians = steps.map((step) => ({
      step,
      hostile: median(taken.hostile.map((work) => work[step])),
      plain: median(taken.plain.map((work) => work[step])),
    }));
    const sum = (kind: keyof Taken) => medians.reduce((all, work) => all + work[kind], 0);
    return {
      id: `hostile-${where}-${id}`,
      what: `work for ${what} ÷ for plain names of the same size, ${where}`,
      unit: '×',
      figure: sum('hostile') / sum('plain'),
      target: MOST,
      note: medians
        .map((of) => `${of.step} ${threeDigits(of.hostile)} ÷ ${threeDigits(of.plain)} ms`)
        .join(', '),
    };
  };
  return [row('list', LIST), row('calidad', ['calidad'])];
}

async function workOn(page: Page, subject: Subject, query: string): Promise<Work> {
  const session = await page.context().newCDPSession(page);
  // By the thread's own clock: what the rest of the machine does meanwhile is no work of the page.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (act: () => Promise<unknown>) => {
    const before = await taskTime(session);
    await act();
    return (await atRest(page, session)) - before;
  };
  const searchbox = page.getByRole('searchbox', { name: 'Buscar' });
  return {
    load: await worked(() => visitList(page, subject)),
    search: await worked(async () => {
      for (let length = 1; length <= query.length; length++) {
        await searchbox.fill(query.slice(0, length));
        await atRest(page, session);
      }
      await searchbox.fill('');
    }),
    order: await worked(() => page.click(subject.selectors.sortByName)),
    filter: await worked(() => openRoles(page)),
    calidad: await worked(async () => {
      await page
        .getByRole('link', { name: /^Calidad/ })
        .first()
        .click();
      // In the one place where it stands: to look through all texts of the page is work of its thread.
      await page
        .locator('.page-header p', { hasText: /hallazgos? en/ })
        .waitFor({ timeout: PATIENCE });
    }),
  };
}

async function openRoles(page: Page): Promise<void> {
  const folded = page.locator('app-filter-chips').getByRole('button', { name: 'Rol', exact: true });
  if (!(await folded.isVisible())) return;
  await folded.click();
  // Very many are searched, and no menu.
  await page.getByRole('menu').or(page.getByRole('listbox')).waitFor({ timeout: PATIENCE });
  await page.keyboard.press('Escape');
}

/** Until the main thread has next to nothing to do. @returns how long it worked so far, in ms */
async function atRest(page: Page, session: CDPSession): Promise<number> {
  let before = -Infinity;
  for (;;) {
    const now = await taskTime(session);
    if (now - before < REST_MS) return now;
    before = now;
    await page.waitForTimeout(LOOK_AGAIN_MS);
  }
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
}
