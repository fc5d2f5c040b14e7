import type { Page } from '@playwright/test';
import type { ProbedWindow } from '../page/probe.ts';
import { visitList } from '../page/visit.ts';
import { measured, people, type Row, withUnit } from '../report/row.ts';
import { type Bench, inNewPage, type Subject } from '../subjects/subject.ts';
import { FRAME_MS } from '../targets.ts';

/** By then the list is prepared for searching and for every order: all of it is to be patched. */
const SETTLE_MS = 4000;

/** One account's state turned round in its row: from the server's last word to the row's new face. */
export async function measureChange(bench: Bench, subject: Subject, size: number): Promise<Row[]> {
  const times: number[] = [];
  const longest: number[] = [];
  for (let run = 0; run < bench.runs; run++) {
    await inNewPage(bench, subject, async (page) => {
      await visitList(page, subject, '/usuarios?estado=inactivos');
      await page.waitForTimeout(SETTLE_MS);
      const { ms, longestTask } = await changeOnce(page, subject);
      times.push(ms);
      longest.push(longestTask);
    });
  }
  return [
    {
      id: `change-${size}`,
      what: `one row changed among ${people(size)}, last byte of the answer to paint`,
      unit: 'ms',
      ...measured(times),
      target: size === 100_000 ? FRAME_MS : null,
      limit: `one frame ${withUnit(FRAME_MS, 'ms')}`,
      note: `longest task on the way ${withUnit(Math.max(...longest), 'ms')} at worst; 0 where none took 50 ms`,
    },
  ];
}

async function changeOnce(
  page: Page,
  { selectors }: Subject,
): Promise<{ ms: number; longestTask: number }> {
  await page.hover(`${selectors.row} >> nth=0`);
  await page.click(`${selectors.row} >> nth=0 >> [data-control=estado]`);
  const answered = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Activar' });
  // The dialog puts the focus where it belongs as it has come: not afterwards.
  await page.getByRole('dialog').locator('button:focus').waitFor();
  // The row that comes to lie under the pointer would be drawn anew, too.
  await page.mouse.move(0, 0);
  await page.evaluate(() => (window as unknown as ProbedWindow).benchProbe.arm('keydown'));
  await confirm.press('Enter');
  const answer = await answered;
  if (!answer.ok()) throw new Error(`PATCH: ${answer.status()}`);
  return page.evaluate(async (address) => {
    const { benchProbe } = window as unknown as ProbedWindow;
    await benchProbe.settled();
    const answers = performance.getEntriesByName(address) as PerformanceResourceTiming[];
    const lastByte = answers.at(-1)!.responseEnd;
    const tasks = benchProbe.longTasks.filter(({ end }) => end > lastByte);
    return {
      ms: benchProbe.shownAt() - lastByte,
      longestTask: Math.max(0, ...tasks.map(({ start, end }) => end - start)),
    };
  }, answer.url());
}
