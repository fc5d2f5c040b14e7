import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';

type Changing = 'addInitScript' | 'exposeBinding' | 'exposeFunction' | 'grantPermissions' | 'route';
/** What a context keeps of a test that has called it. */
const CHANGING: readonly (Changing | 'setExtraHTTPHeaders' | 'setGeolocation' | 'setOffline')[] = [
  'addInitScript',
  'exposeBinding',
  'exposeFunction',
  'grantPermissions',
  'route',
  'setExtraHTTPHeaders',
  'setGeolocation',
  'setOffline',
];
const OF_THE_CLOCK = ['install', 'pauseAt', 'setFixedTime', 'setSystemTime'] as const;

/**
 * A context that serves one test after the other: its process, its cache and the compiled scripts
 * are warm, which halves what opening a page costs. Each test has tabs of its own, in which nothing
 * is left of the one before; a context that a test has changed for good is not used again.
 */
export class WarmContext {
  private kept: { readonly context: BrowserContext; readonly host: Page } | null = null;
  private isChanged = false;

  private readonly browser: Browser;
  private readonly options: BrowserContextOptions;
  private readonly prepare: (context: BrowserContext) => Promise<unknown>;

  constructor(
    browser: Browser,
    options: BrowserContextOptions,
    prepare: (context: BrowserContext) => Promise<unknown>,
  ) {
    this.browser = browser;
    this.options = options;
    this.prepare = prepare;
  }

  async take(): Promise<BrowserContext> {
    this.kept ??= await this.make();
    return this.kept.context;
  }

  /** Closes all tabs of the test, and forgets what it left in the browser. */
  async giveBack(isFine: boolean): Promise<void> {
    const { context, host } = this.kept!;
    if (this.isChanged || !isFine) return this.close();
    for (const page of context.pages()) if (page !== host) await page.close();
    await context.clearCookies();
    await host.evaluate(forgetEverything);
  }

  async close(): Promise<void> {
    await this.kept?.context.close();
    this.kept = null;
    this.isChanged = false;
  }

  private async make() {
    const context = await this.browser.newContext(this.options);
    await this.prepare(context);
    const host = await context.newPage();
    // Something of the site that starts no app: its tab keeps the process, and can forget.
    await host.goto('/settings.json');
    this.note(context, CHANGING);
    this.note(context.clock, OF_THE_CLOCK);
    return { context, host };
  }

  private note<T extends object>(of: T, names: readonly (keyof T)[]): void {
    for (const name of names) {
      const call = (of[name] as (...args: unknown[]) => unknown).bind(of);
      const noting = (...args: unknown[]) => {
        this.isChanged = true;
        return call(...args);
      };
      Object.assign(of, { [name]: noting });
    }
  }
}

/** Runs in the page. */
export async function forgetEverything(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of await indexedDB.databases()) {
    await new Promise((resolve, reject) => {
      const deletion = indexedDB.deleteDatabase(name!);
      deletion.onsuccess = resolve;
      deletion.onerror = reject;
    });
  }
}
