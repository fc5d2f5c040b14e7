import type { Page } from '@playwright/test';
import type { ProbedWindow } from '../page/probe.ts';
import { measured, people, type Row, withUnit } from '../report/row.ts';
import { type Bench, inNewPage, type Subject } from '../subjects/subject.ts';

const ALL_TWINS_MS = 1000;
const LONGEST_TASK_MS = 50;
const PATIENCE = 90_000;

/** All likely duplicates, with all else that /calidad finds: from both lists to the findings. */
export async function measureTwins(bench: Bench, subject: Subject, size: number): Promise<Row[]> {
  const times: number[] = [];
  const longest: number[] = [];
  for (let run = 0; run < bench.runs; run++) {
    await inNewPage(bench, subject, async (page) => {
      const { ms, longestTask } = await findOnce(page);
      times.push(ms);
      longest.push(longestTask);
    });
  }
  const promised = (target: number) => (size === 100_000 ? target : null);
  return [
    {
      id: `twins-${size}`,
      what: `all likely duplicates of ${people(size)} people, last byte of both lists to findings`,
      unit: 'ms',
      ...measured(times),
      target: promised(ALL_TWINS_MS),
      note: 'with every other rule of /calidad',
    },
    {
      id: `twins-task-${size}`,
      what: 'longest task of that',
      unit: 'ms',
      ...measured(longest),
      target: promised(LONGEST_TASK_MS),
      note: `0 where none took 50 ms; worst single ${withUnit(Math.max(...longest), 'ms')}`,
    },
  ];
}

async function findOnce(page: Page): Promise<{ ms: number; longestTask: number }> {
  await page.addInitScript(() => {
    const shown = new MutationObserver(() => {
      if (!/hallazgos? en/.test(document.querySelector('main')?.textContent ?? '')) return;
      shown.disconnect();
      Object.assign(window, { findingsShown: performance.now() });
    });
    shown.observe(document, { childList: true, characterData: true, subtree: true });
  });
  await page.goto('/calidad', { waitUntil: 'commit' });
  await page.waitForFunction(() => 'findingsShown' in window, undefined, { timeout: PATIENCE });
  // The observer of long tasks hears of one after it.
  await page.waitForTimeout(200);
  return page.evaluate(() => {
    const { benchProbe, findingsShown } = window as unknown as ProbedWindow & {
      findingsShown: number;
    };
    const lists = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
      ({ name }) => /\/api\/(usuario|persona)$/.test(new URL(name).pathname),
    );
    if (lists.length < 2) throw new Error('Not both lists were read');
    const lastByte = Math.max(...lists.map(({ responseEnd }) => responseEnd));
    const tasks = benchProbe.longTasks.filter(({ end }) => end > lastByte);
    return {
      ms: findingsShown - lastByte,
      longestTask: Math.max(0, ...tasks.map(({ start, end }) => end - start)),
    };
  });
}
