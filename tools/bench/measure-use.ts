import type { Page } from '@playwright/test';
import { people, type Row, withUnit } from './row.ts';
import { median, percentile } from './statistics.ts';
import { type Bench, inNewPage, type Subject } from './subject.ts';
import { type ProbedWindow, visitList } from './visit.ts';

const KEY_MS: Record<number, number> = { 10_000: 50, 100_000: 100 };
const FIRST_SORT_MS = 150;
const NEXT_SORT_MS = 60;
const FRAME_MS = 25;
/** A name, a word of another field with it, and some taken back. */
const KEYS = [...'quispe mar', 'Backspace', 'Backspace', 'Backspace'];
const NEXT_SORTS = 3;
const WHEEL_STEPS = 150;
const WHEEL_PX = 700;

async function timed(
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
  for (let run = 0; run < bench.runs; run++) {
    await inNewPage(bench.browser, subject, async (page) => {
      await visitList(page, subject);
      await page.click(subject.selectors.search);
      for (const [index, key] of KEYS.entries()) {
        byKey[index]!.push(await timed(page, 'keydown', () => page.keyboard.press(key)));
      }
    });
  }
  const medians = byKey.map(median);
  const slowest = Math.max(...medians);
  const name = KEYS[medians.indexOf(slowest)] ?? '';
  return [
    {
      id: `search-${size}`,
      what: `keystroke in "Buscar" to painted result, slowest key, ${people(size)}`,
      unit: 'ms',
      figure: slowest,
      target: KEY_MS[size] ?? null,
      limit: 'one frame 16.7 ms',
      note: [
        `"${name}", key ${medians.indexOf(slowest) + 1}`,
        `first key ${withUnit(medians[0]!, 'ms')}`,
        `median of all ${withUnit(median(byKey.flat()), 'ms')}`,
        `worst single ${withUnit(Math.max(...byKey.flat()), 'ms')}`,
      ].join('; '),
    },
  ];
}

/** By name, from a list that was loaded in another order; then back and forth. */
export async function measureSort(bench: Bench, subject: Subject, size: number): Promise<Row[]> {
  const { sortByName, otherOrderPath } = subject.selectors;
  const first: number[] = [];
  const next: number[] = [];
  for (let run = 0; run < bench.runs; run++) {
    await inNewPage(bench.browser, subject, async (page) => {
      await visitList(page, subject, otherOrderPath);
      const click = () => timed(page, 'click', () => page.click(sortByName));
      first.push(await click());
      for (let again = 0; again < NEXT_SORTS; again++) next.push(await click());
    });
  }
  const isPromised = size === 50_000;
  const row = (id: string, what: string, values: readonly number[], target: number): Row => ({
    id: `sort-${id}-${size}`,
    what: `sort by name, click to paint, ${what}, ${people(size)}`,
    unit: 'ms',
    figure: median(values),
    target: isPromised ? target : null,
    limit: 'one frame 16.7 ms',
    note: `worst single ${withUnit(Math.max(...values), 'ms')}`,
  });
  return [row('first', 'first', first, FIRST_SORT_MS), row('again', 'again', next, NEXT_SORT_MS)];
}

/** Frames while the wheel turns. Headless draws at 60 Hz: 16.7 ms is as smooth as it gets. */
export async function measureScroll(bench: Bench, subject: Subject, size: number): Promise<Row[]> {
  const { row } = subject.selectors;
  const frames = await inNewPage(bench.browser, subject, async (page) => {
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
  });
  return [
    {
      id: `scroll-${size}`,
      what: `scrolling ${people(size)} rows, frame p95`,
      unit: 'ms',
      figure: percentile(frames, 95),
      target: size === 100_000 ? FRAME_MS : null,
      limit: 'one frame 16.7 ms: headless draws at 60 Hz',
      note: `${frames.length} frames, worst ${withUnit(Math.max(...frames), 'ms')}`,
    },
  ];
}
