import { type BrowserContext, type Page } from '@playwright/test';
import { CONTEXT_OPTIONS } from '../../tools/browser/context-options.ts';
import { test as base } from '../test.ts';
import { onCostlyLine } from './costly-line.ts';

interface OnePage {
  onlyContext: BrowserContext;
  onlyPage: Page;
}

/**
 * All states of a worker are opened on one page, one after the other: its process and its cache are
 * warm, which takes a third of the time. `openState` forgets what the one before left.
 */
export const test = base.extend<object, OnePage>({
  onlyContext: [
    async ({ browser, backend }, use) => {
      const context = await browser.newContext({ baseURL: backend.url, ...CONTEXT_OPTIONS });
      await onCostlyLine(context);
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],

  onlyPage: [
    async ({ onlyContext }, use) => {
      const page = await onlyContext.newPage();
      // Whoever leaves what is typed is asked by the browser.
      page.on('dialog', (dialog) =>
        dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss(),
      );
      await use(page);
    },
    { scope: 'worker' },
  ],

  context: ({ onlyContext }, use) => use(onlyContext),
  page: ({ onlyPage }, use) => use(onlyPage),
});
