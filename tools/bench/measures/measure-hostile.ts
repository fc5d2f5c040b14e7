import type { CDPSession, Locator, Page } from '@playwright/test';
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
import { type Found, hostileLists, plainLists } from './hostile-lists.ts';
import { HOSTILE, type Hostile } from './hostile-names.ts';
import { plainOfSize } from './plain-names.ts';
import { type Planted, type PlantedFront, startPlantedFront } from './planted-lists.ts';

/** How much more work a hostile list may make than a plain one of the same size. */
const MOST = 1.2;
const LIST = ['load', 'search', 'order', 'filter'] as const;
type Step = (typeof LIST)[number] | 'calidad';
/** How long the page's main thread worked in each step, in ms. */
type Work = Record<Step, number>;
/** Numbers of findings that differ by less have as much to be drawn. */
const SAME_COUNT = 0.05;
const FEW_FINDINGS = 20;
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
  const taken: Taken = { hostile: [], plain: [] };
  const planted = hostileLists(hostile);
  const query = hostile.text(0);
  for (let run = 0; run < bench.runs; run++) {
    const found = await measureLists(planted, query, taken.hostile);
    const same = await measureLists(plainLists(hostile, found), plainOfSize(query, 0), taken.plain);
    mustBeAsMany(found, same);
  }
  return rowsOf(hostile, taken);

  async function measureLists(lists: Planted, name: string, into: Work[]): Promise<Found> {
    front.plant(lists);
    return inNewPage(bench, subject, async (page) => {
      into.push(await workOn(page, subject, name.slice(0, TYPED)));
      return foundOn(page);
    });
  }
}

/** Otherwise one of the two pages would have more to draw. */
function mustBeAsMany(found: Found, same: Found): void {
  for (const kind of ['mendable', 'open', 'twins'] as const) {
    const most = Math.max(FEW_FINDINGS, SAME_COUNT * found[kind]);
    if (Math.abs(found[kind] - same[kind]) > most) {
      throw new Error(`hostile names have ${found[kind]} ${kind} findings, plain ${same[kind]}`);
    }
  }
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

/** What /calidad says that it found in names. */
async function foundOn(page: Page): Promise<Found> {
  const kinds = page.getByRole('navigation', { name: 'Tipos de hallazgo' });
  const names = page.getByRole('region', { name: 'Espacios y mayúsculas' });
  const count = async (where: Locator) => {
    const texts = await where.allInnerTexts();
    return Number(texts.join(' ').replace(/\D/g, ''));
  };
  const all = await count(kinds.getByRole('link', { name: /^Espacios y mayúsculas/ }));
  const mendable = await count(names.getByRole('button', { name: /^Corregir las/ }));
  const twins = await count(kinds.getByRole('link', { name: /^Posibles duplicados/ }));
  return { mendable, open: all - mendable, twins };
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
