import type { Page } from '@playwright/test';
import { visitList } from '../page/visit.ts';
import { measured, people, type Row, withUnit } from '../report/row.ts';
import { median } from '../report/statistics.ts';
import { type Bench, inNewPage, type Subject } from '../subjects/subject.ts';

const MAX_RATIO = 1.5;
const RUNS = 3;
/** What a list works out behind, for searching and sorting, is done by then. */
const SETTLE_MS = 3000;
const MB = 1_000_000;

interface Heap {
  loaded: number;
  used: number;
  json: number;
}

/**
 * What the page holds when everything that nobody holds is gone: after loading, and after a search
 * and a sort, whose indexes stay. Compared with the size of the answer.
 * @param small the same front with next to nobody in it
 */
export async function measureHeap(
  bench: Bench,
  subject: Subject,
  size: number,
  small: Subject | null,
): Promise<Row[]> {
  const heaps: Heap[] = [];
  for (let run = 0; run < Math.min(RUNS, bench.runs); run++) {
    heaps.push(await inNewPage(bench, subject, (page) => heapOf(page, subject)));
  }
  const loaded = median(heaps.map((heap) => heap.loaded));
  const used = median(heaps.map((heap) => heap.used));
  const json = median(heaps.map((heap) => heap.json));
  const empty = small && (await inNewPage(bench, small, (page) => heapOf(page, small))).used;
  const notes = [withUnit(used / MB, 'MB'), `only loaded ${withUnit(loaded / MB, 'MB')}`];
  if (empty !== null) {
    notes.push(
      `without what the page takes with 4 users (${withUnit(empty / MB, 'MB')}): ${withUnit((used - empty) / json, '×')}`,
    );
  }
  return [
    {
      id: `heap-${size}`,
      what: `heap after GC, after a search and a sort, ÷ the JSON's size, ${people(size)}`,
      unit: '×',
      ...measured(heaps.map((heap) => heap.used / heap.json)),
      target: size === 100_000 ? MAX_RATIO : null,
      limit: `JSON ${withUnit(json / MB, 'MB')}`,
      note: notes.join('; '),
    },
  ];
}

async function heapOf(page: Page, subject: Subject): Promise<Heap> {
  const { bytes } = await visitList(page, subject);
  await page.waitForTimeout(SETTLE_MS);
  const loaded = await usedBytes(page);
  await page.click(subject.selectors.search);
  await page.keyboard.type('quispe');
  await page.waitForTimeout(SETTLE_MS);
  await page.fill(subject.selectors.search, '');
  await page.click(subject.selectors.sortByName);
  await page.waitForTimeout(SETTLE_MS);
  return { loaded, used: await usedBytes(page), json: bytes };
}

/** Typed arrays are kept beside the heap and count as well. */
async function usedBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; backingStorageSize?: number } =
    await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}
