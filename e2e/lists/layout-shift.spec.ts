import type { Page } from '@playwright/test';
import { storeSession } from '../states/open-state.ts';
import { expect, test } from '../test.ts';

test.use({ cold: true });

/** As the bench has it: every shift without an input, added up. */
const MAX_SHIFT = 0.02;

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** Notes what jumps on the pages from now on, from their beginning. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const noted = { shift: 0 };
    Object.assign(window, { noted });
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries() as Shift[]) {
        if (!hadRecentInput) noted.shift += value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { noted: { shift: number } }).noted.shift);
}

const PAGES = [
  { address: '/usuarios', heading: 'Usuarios', list: '**/api/usuario', content: 'rowheader' },
  { address: '/personas', heading: 'Personas', list: '**/api/persona', content: 'rowheader' },
  {
    address: '/calidad',
    heading: 'Calidad de datos',
    list: '**/api/persona',
    content: 'navigation',
  },
] as const;

for (const { address, heading, list, content } of PAGES) {
  test(`${address}: nothing jumps while it loads from a slow backend`, async ({ page }) => {
    await storeSession(page);
    const shifted = await watchShifts(page);
    const shell = page.getByRole('heading', { level: 1, name: heading });
    await page.route(list, async (route) => {
      await shell.waitFor();
      await page.getByRole('navigation').first().waitFor();
      await route.continue();
    });
    await page.goto(address);
    await expect(page.getByRole('main').getByRole(content).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await shifted()).toBeLessThanOrEqual(MAX_SHIFT);
  });
}
