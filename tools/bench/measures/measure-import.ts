import type { Page } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ProbedWindow } from '../page/probe.ts';
import { measured, people, type Row, withUnit } from '../report/row.ts';
import { type Bench, inNewPage, type Subject } from '../subjects/subject.ts';
import { csvSheet, xlsxSheet } from './import-sheets.ts';

const ROWS = 5000;
const LONGEST_TASK_MS = 50;
const FORMATS = [
  { id: 'csv', make: csvSheet, target: 500 },
  { id: 'xlsx', make: xlsxSheet, target: 1000 },
] as const;
/** By then everybody on record is ready to be likened: a person takes longer to choose a file. */
const SETTLE_MS = 8000;
const PATIENCE = 90_000;

/** A sheet of new people, judged against everybody: reading it, and judging it, added up. */
export async function measureImport(bench: Bench, subject: Subject, size: number): Promise<Row[]> {
  const rows: Row[] = [];
  const promised = (target: number) => (size === 100_000 ? target : null);
  const folder = await mkdtemp(path.join(tmpdir(), 'kantuta-bench-'));
  for (const format of FORMATS) {
    const file = path.join(folder, `cinco-mil.${format.id}`);
    await writeFile(file, format.make(ROWS));
    const taken: { read: number; judged: number; longestTask: number }[] = [];
    for (let run = 0; run < bench.runs; run++) {
      await inNewPage(
        bench,
        subject,
        async (page) => void taken.push(await importOnce(page, file)),
      );
    }
    const times = taken.map(({ read, judged }) => read + judged);
    const longest = taken.map(({ longestTask }) => longestTask);
    const spoken = format.id.toUpperCase();
    rows.push(
      {
        id: `import-${format.id}-${size}`,
        what: `${spoken} of ${people(ROWS)} rows, drop to verdict against ${people(size)} people`,
        unit: 'ms',
        ...measured(times),
        target: promised(format.target),
        note: `without what the person takes between the steps; worst single ${withUnit(Math.max(...times), 'ms')}`,
      },
      {
        id: `import-${format.id}-task-${size}`,
        what: 'longest task of that',
        unit: 'ms',
        ...measured(longest),
        target: promised(LONGEST_TASK_MS),
        note: `0 where none took 50 ms; worst single ${withUnit(Math.max(...longest), 'ms')}`,
      },
    );
  }
  await rm(folder, { recursive: true });
  return rows;
}

/** Runs in the page: from an event, to when what one waits for is there. */
function watch([type, awaited, patience]: readonly ['change' | 'click', string, number]): void {
  const isThere = () => new RegExp(awaited).test(document.querySelector('main')?.textContent ?? '');
  const watched = new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error(`No ${awaited}`)), patience);
    window.addEventListener(
      type,
      () => {
        const begun = performance.now();
        const changes = new MutationObserver(() => {
          if (!isThere()) return;
          changes.disconnect();
          resolve(performance.now() - begun);
        });
        changes.observe(document, {
          attributes: true,
          childList: true,
          characterData: true,
          subtree: true,
        });
      },
      { capture: true, once: true },
    );
  });
  Object.assign(window, { watched });
}

/** Runs in the page. */
function areBothRead(): boolean {
  const paths = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  return ['/api/usuario', '/api/persona'].every((path) => paths.includes(path));
}

/** @param file its path: bytes that are handed to the page are decoded there, in a long task of their own */
async function importOnce(page: Page, file: string) {
  await page.goto('/usuarios/importar');
  await page.waitForFunction(areBothRead, undefined, { timeout: PATIENCE });
  await page.waitForTimeout(SETTLE_MS);
  const begun = await page.evaluate(() => performance.now());
  const watched = () =>
    page.evaluate(() => (window as unknown as { watched: Promise<number> }).watched);

  await page.evaluate(watch, ['change', 'filas con datos', PATIENCE] as const);
  await page.getByLabel('Elegir archivo').setInputFiles(file);
  const read = await watched();
  await page.getByRole('button', { name: 'Continuar' }).click();
  await page.getByRole('heading', { name: 'Columnas' }).waitFor();
  await page.evaluate(watch, ['click', 'Registrar \\d', PATIENCE] as const);
  await page.getByRole('button', { name: 'Continuar' }).click();
  const judged = await watched();
  // The observer of long tasks hears of one after it.
  await page.waitForTimeout(200);
  const longestTask = await page.evaluate((from) => {
    const { longTasks } = (window as unknown as ProbedWindow).benchProbe;
    return Math.max(0, ...longTasks.flatMap(({ start, end }) => (start > from ? end - start : [])));
  }, begun);
  return { read, judged, longestTask };
}
