import { test as base } from './test.ts';

/**
 * For tests that do not care what the browser has read before: the pages of a worker are of one
 * context, which has the scripts in its cache, compiled. Each test still has a page of its own, with
 * nothing stored; only what it does to the context itself would outlive it.
 */
export const test = base.extend({
  context: async ({ warmContext }, use) => {
    const context = await warmContext();
    await use(context);
    await Promise.all(context.pages().map((page) => page.close()));
    await context.unrouteAll({ behavior: 'ignoreErrors' });
  },

  page: async ({ context, baseURL }, use) => {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    // While no other page is there that could store anything anew.
    await devtools.send('Storage.clearDataForOrigin', {
      origin: new URL(baseURL!).origin,
      storageTypes: 'cookies,local_storage,indexeddb,cache_storage,service_workers',
    });
    await devtools.detach();
    await use(page);
  },
});
