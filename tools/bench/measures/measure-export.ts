import type { Page } from '@playwright/test';
import { visitList } from '../page/visit.ts';
import { measured, people, type Row, withUnit } from '../report/row.ts';
import { type Bench, inNewPage, type Subject } from '../subjects/subject.ts';

const FORMATS = [
  { id: 'csv', entry: /CSV/, target: 500 },
  { id: 'xlsx', entry: /XLSX/, target: 2_500 },
] as const;
const LONGEST_TASK_MS = 50;

interface Export {
  /** From the click to the file that is handed to the browser. */
  readonly ms: number;
  /** The longest task on the way: so long nothing answers. */
  readonly longestTask: number;
}

/** The whole list as a file; the code for it comes with the first one. */
export async function measureExport(bench: Bench, subject: Subject, size: number): Promise<Row[]> {
  const rows: Row[] = [];
  const promised = (target: number) => (size === 100_000 ? target : null);
  for (const { id, entry, target } of FORMATS) {
    const taken: Export[] = [];
    for (let run = 0; run < bench.runs; run++) {
      await inNewPage(bench, subject, async (page) => {
        await visitList(page, subject);
        taken.push(await exportOnce(page, entry));
      });
    }
    const times = taken.map(({ ms }) => ms);
    rows.push(
      {
        id: `export-${id}-${size}`,
        what: `export of ${people(size)} as ${id.toUpperCase()}, click to file`,
        unit: 'ms',
        ...measured(times),
        target: promised(target),
        note: `worst single ${withUnit(Math.max(...times), 'ms')}`,
      },
      {
        id: `export-${id}-task-${size}`,
        what: `longest task of that export`,
        unit: 'ms',
        ...measured(taken.map(({ longestTask }) => longestTask)),
        target: promised(LONGEST_TASK_MS),
        note: '0 where none took 50 ms',
      },
    );
  }
  return rows;
}

async function exportOnce(page: Page, entry: RegExp): Promise<Export> {
  await page.getByRole('button', { name: 'Exportar' }).click();
  await page.evaluate(() => {
    const state = { begun: NaN, longest: 0 };
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries()) {
        if (startTime >= state.begun) state.longest = Math.max(state.longest, duration);
      }
    }).observe({ type: 'longtask' });
    window.addEventListener('click', ({ timeStamp }) => (state.begun = timeStamp), {
      capture: true,
      once: true,
    });
    const toAddress = URL.createObjectURL.bind(URL);
    const exported = new Promise<{ ms: number; longestTask: number }>((resolve) => {
      URL.createObjectURL = (file: Blob) => {
        const ms = performance.now() - state.begun;
        // The observer hears of a task after it.
        setTimeout(() => resolve({ ms, longestTask: state.longest }), 100);
        return toAddress(file);
      };
    });
    Object.assign(window, { exported });
  });
  await page.getByRole('menuitem', { name: entry }).click();
  return page.evaluate(() => (window as unknown as { exported: Promise<Export> }).exported);
}
