import type { BrowserContext, Page } from '@playwright/test';

const IS_FREE = 'test-line-is-free';

/**
 * A browser that saves data: nothing is read that no page asks for. When the counts of the rail come is
 * up to the browser: whoever looks at a picture, or at what is read, would see them now and then.
 */
export async function onCostlyLine(context: BrowserContext): Promise<void> {
  await context.addInitScript((key) => {
    Object.defineProperty(navigator, 'connection', {
      get: () => ({ saveData: sessionStorage.getItem(key) === null }),
    });
  }, IS_FREE);
}

/** From the next page on, in this tab. */
export async function onFreeLine(page: Page): Promise<void> {
  await page.evaluate((key) => sessionStorage.setItem(key, ''), IS_FREE);
}
