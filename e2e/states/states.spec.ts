import type { Page } from '@playwright/test';
import { STATES } from '../states.ts';
import { expect, expectAccessible, test } from '../test.ts';
import { layoutProblems } from './layout.ts';
import { openState } from './open-state.ts';
import { openAs } from './source.ts';
import { HEIGHTS, WIDTHS } from './state.ts';

/** A phone of the smallest kind, and a 4K screen: at least nothing is wider than the page. */
const OUTER_WIDTHS = [320, 3840];

for (const state of STATES) {
  const widths = state.widths ?? WIDTHS;

  test(`${state.name}: accessible, and laid out well at every width, in light and dark`, async ({
    page,
    policyIssues,
  }) => {
    await page.setViewportSize({ width: widths[0]!, height: HEIGHTS[widths[0]!]! });
    await openState(page, state);
    for (const opening of state.opens ?? []) {
      await expect(page.locator(openAs(opening)).first()).toBeVisible();
    }
    await expectLaidOut(page, `${widths[0]} px, as it opened`);
    await expectAccessible(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: HEIGHTS[width]! });
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(() => document.activeElement?.scrollIntoView({ block: 'nearest' }));
        await expectLaidOut(page, `${width} px, ${colorScheme}`);
      }
      if (!state.opens) {
        const hidden = await page.evaluate(layoutProblems, { withEachFocus: true });
        expect(hidden, `${width} px, each control focused`).toEqual([]);
      }
    }
    for (const width of OUTER_WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
    }
    expect(policyIssues).toEqual([]);
  });
}

/** Until what moves has come to rest. */
async function expectLaidOut(page: Page, where: string): Promise<void> {
  await expect(async () => {
    expect(await page.evaluate(layoutProblems, {}), where).toEqual([]);
  }).toPass({ intervals: [20, 50, 100, 250], timeout: 5_000 });
}
