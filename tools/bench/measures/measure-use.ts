import type { Page } from '@playwright/test';
import { openBarePage } from '../page/bare-page.ts';
import type { ProbedWindow } from '../page/probe.ts';
import { visitList } from '../page/visit.ts';
import { measured, people, type Row, withUnit } from '../report/row.ts';
import { median, percentile } from '../report/statistics.ts';
import { type Bench, inNewPage, type Subject } from '../subjects/subject.ts';
import { FRAME_MS } from '../targets.ts';

/** A name, a word of another field with it, and some taken back. */
const KEYS = [...'quispe mar', 'Backspace', 'Backspace', 'Backspace'];
const NEXT_SORTS = 3;
const FIRST_SORT_MS: Record<number, number> = {
  1000: 2 * FRAME_MS,
  10_000: 2 * FRAME_MS,
  100_000: 100,
};
const ONE_FRAME = `one frame ${withUnit(FRAME_MS, 'ms')}`;
const WHEEL_STEPS = 150;
const WHEEL_PX = 700;
const SMOOTH_MS = 17;

export async function timed(
  page: Page,
  type: 'keydown' | 'click',
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate((t) => (window as unknown as ProbedWindow).benchProbe.arm(t), type);
  await act();
  return page.evaluate(() => (window as unknown as ProbedWindow).benchProbe.settled());
}

/** From each key to its result. The first comes as soon as the list is there. */
export async function measureSearch(bench: Bench, subject: Subject, size: number): Promise<Row[]> {
  const byKey = KEYS.map((): number[] => []);
  const bare: number[] = [];
  for (let run = 0; run < bench.runs; run++) {
    await inNewPage(bench, subject, async (page) => {
      await visitList(page, subject);
      await page.click(subject.selectors.search);
      for (const [index, key] of KEYS.entries()) {
        byKey[index]!.push(await timed(page, 'keydown', () => page.keyboard.press(key)));
      }
      await openBarePage(page);
      for (const key of KEYS) {
        bare.push(await timed(page, 'keydown', () => page.keyboard.press(key)));
      }
    });
  }
  const medians = byKey.map(median);
  const slowest = Math.max(...medians);
  const key = medians.indexOf(slowest);
  const all = byKey.flat();
  const limit = `a page that only shows the key ${withUnit(median(bare), 'ms')}`;
  return [
    {
      id: `search-${size}`,
      what: `keystroke in "Buscar" to painted result, ${people(size)}`,
      unit: 'ms',
      ...measured(all),
      target: FRAME_MS,
      limit,
      note: `first key ${withUnit(medians[0]!, 'ms')}; worst single ${withUnit(Math.max(...all), 'ms')}`,
    },
    {
      id: `search-worst-${size}`,
      what: `the same, slowest key, ${people(size)}`,
      unit: 'ms',
      ...measured(byKey[key]!),
      target: 2 * FRAME_MS,
      limit,
      note: `"${KEYS[key]}", key ${key + 1}`,
    },
  ];
}

/** By name, from a list that was loaded in another order; then back and forth. */
export async function measureSort(bench: Bench, subject: Subject, size: number): Promise<Row[]> {
  const { sortByName, otherOrderPath } = subject.selectors;
  const first: number[] = [];
  const next: number[] = [];
  for (let run = 0; run < bench.runs; run++) {
    await inNewPage(bench, subject, async (page) => {
      await visitList(page, subject, otherOrderPath);
      const click = () => timed(page, 'click', () => page.click(sortByName));
      first.push(await click());
      for (let again = 0; again < NEXT_SORTS; again++) next.push(await click());
    });
  }
  const row = (id: string, values: readonly number[], target: number | null): Row => ({
    id: `sort-${id}-${size}`,
    what: `sort by name, click to paint, ${id}, ${people(size)}`,
    unit: 'ms',
    ...measured(values),
    target,
    limit: ONE_FRAME,
    note: `worst single ${withUnit(Math.max(...values), 'ms')}`,
  });
  return [
    row('first', first, FIRST_SORT_MS[size] ?? null),
    row('again', next, size in FIRST_SORT_MS ? 2 * FRAME_MS : null),
  ];
}

/** Frames while the wheel turns. Headless draws at 60 Hz: 16.7 ms is as smooth as it gets. */
export async function measureScroll(bench: Bench, subject: Subject, size: number): Promise<Row[]> {
  const runs: number[][] = [];
  for (let run = 0; run < bench.runs; run++) {
    runs.push(await inNewPage(bench, subject, (page) => scrollOnce(page, subject)));
  }
  return [
    {
      id: `scroll-${size}`,
      what: `scrolling ${people(size)} rows, frame p95`,
      unit: 'ms',
      ...measured(runs.map((frames) => percentile(frames, 95))),
      target: size === 100_000 ? SMOOTH_MS : null,
      limit: ONE_FRAME,
      note: `${runs.flat().length} frames, worst ${withUnit(Math.max(...runs.flat()), 'ms')}`,
    },
  ];
}

async function scrollOnce(page: Page, subject: Subject): Promise<number[]> {
  const { row } = subject.selectors;
  await visitList(page, subject);
  await page.waitForTimeout(1000);
  await page.hover(`${row} >> nth=1`);
  const before = await page.textContent(row);
  await page.evaluate(() => (window as unknown as ProbedWindow).benchProbe.watchFrames());
  for (let step = 0; step < WHEEL_STEPS; step++) await page.mouse.wheel(0, WHEEL_PX);
  const seen = await page.evaluate(() => (window as unknown as ProbedWindow).benchProbe.frames());
  // The frames of a list that stands still prove nothing.
  if ((await page.textContent(row)) === before) throw new Error('The wheel moved nothing');
  return seen;
}
