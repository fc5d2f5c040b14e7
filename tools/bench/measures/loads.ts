import type { Page } from '@playwright/test';
import { askFromEmptyPage } from '../page/empty-page.ts';
import {
  deafTimes,
  fetchAndParse,
  type Limit,
  slowDown,
  type Visit,
  visitList,
} from '../page/visit.ts';
import { type Bench, inNewPage, type Subject } from '../subjects/subject.ts';

/** What a page still does after its first row is part of its way. */
export const AFTERWARDS_MS = 1000;

export interface Loads {
  cold: Visit[];
  warm: Visit[];
  atOnce: Visit[];
  limit: Limit[];
  /** when an empty page's request leaves; none of a peer */
  empty: number[];
  elements: number[];
  deaf: { whole: number; longest: number }[];
}

/** The list, opened in each way as often as the bench wants. */
export async function loads(
  bench: Bench,
  subject: Subject,
  { isSlow, isOwn }: { isSlow: boolean; isOwn: boolean },
): Promise<Loads> {
  const all: Loads = {
    cold: [],
    warm: [],
    atOnce: [],
    limit: [],
    empty: [],
    elements: [],
    deaf: [],
  };
  for (let run = 0; run < bench.runs; run++) {
    await inNewPage(bench, subject, async (page, context) => {
      if (isSlow) await slowDown(page);
      const cold = await visitList(page, subject);
      all.cold.push(cold);
      await page.waitForTimeout(AFTERWARDS_MS);
      all.elements.push(await page.evaluate(() => document.querySelectorAll('*').length));
      all.deaf.push(await deafTimes(page, cold));
      await page.close();

      const second = await context.newPage();
      if (isSlow) await slowDown(second);
      all.warm.push(await visitList(second, subject));
      await second.close();

      const empty = await context.newPage();
      if (isSlow) await slowDown(empty);
      all.limit.push(await fetchAndParse(empty, cold.address));
    });
    if (isOwn) {
      const ask = async (page: Page) => {
        if (isSlow) await slowDown(page);
        return askFromEmptyPage(page);
      };
      all.empty.push(await inNewPage(bench, subject, ask, { unguarded: true }));
    }
    if (isSlow) continue;
    const atOnce = (page: Page) => visitList(page, subject);
    all.atOnce.push(await inNewPage(bench, subject, atOnce, { atOnce: true }));
  }
  return all;
}
