import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMO_ACCOUNTS } from '../local-backend/demo/demo-accounts.ts';
import type { Profile } from '../local-backend/deployed/profile.ts';
import { type RunningServer, startServer } from '../local-backend/start-server.ts';
import { CONTEXT_OPTIONS } from '../tools/browser/context-options.ts';
import { complaintsIn } from './browser/complaints.ts';
import { WarmContext } from './browser/warm-context.ts';
import { onCostlyLine } from './states/costly-line.ts';
import { storeSession } from './states/open-state.ts';

/** The production build and the API on one origin, with the real headers, on data of its own. */
interface Backend {
  readonly url: string;
  readonly outboxDir: string;
  /** Stops and starts again on the same data, as after a power cut at night. */
  restart(): Promise<void>;
}

export interface WorkerFixtures {
  /** Whether the backend keeps to the contract, or deviates as deployed ones do (contract, C). */
  profile: Profile;
  /** Whether one example of each thing that /calidad finds is on record. */
  dirt: boolean;
  backend: Backend;
  warmContext: WarmContext;
}

interface TestFixtures {
  /** For what is about loading: no test before it has warmed the browser up. */
  cold: boolean;
  /** What the page complained about: violations of the policy, uncaught errors, console errors. */
  complaints: string[];
  /** What the browser's own list of issues says of the policy: it outlives a page. */
  policyIssues: string[];
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  profile: ['documented', { option: true, scope: 'worker' }],
  dirt: [false, { option: true, scope: 'worker' }],

  backend: [
    async ({ profile, dirt }, use) => {
      const dataDir = await mkdtemp(path.join(tmpdir(), 'kantuta-e2e-'));
      const options = {
        host: '127.0.0.1',
        dataDir,
        staticDir: 'dist',
        profile,
        dirt,
        welcomeMailMs: 300,
      };
      let server: RunningServer = await startServer({ ...options, port: 0 });
      const port = Number(new URL(server.url).port);
      await use({
        url: server.url,
        outboxDir: server.outboxDir,
        restart: async () => {
          await server.close();
          server = await startServer({ ...options, port });
        },
      });
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  baseURL: ({ backend }, use) => use(backend.url),

  cold: [false, { option: true }],

  warmContext: [
    async ({ browser, backend }, use) => {
      const warm = new WarmContext(browser, { ...CONTEXT_OPTIONS, baseURL: backend.url }, prepare);
      await use(warm);
      await warm.close();
    },
    { scope: 'worker' },
  ],

  context: async (
    { browser, backend, baseURL, cold, timezoneId, ignoreHTTPSErrors, warmContext },
    use,
    testInfo,
  ) => {
    const isAnother = baseURL !== backend.url || timezoneId !== CONTEXT_OPTIONS.timezoneId;
    if (!cold && !isAnother && !ignoreHTTPSErrors) {
      await use(await warmContext.take());
      await warmContext.giveBack(testInfo.status === testInfo.expectedStatus);
      return;
    }
    const context = await browser.newContext();
    await prepare(context);
    await use(context);
    await context.close();
  },

  page: async ({ context }, use) => {
    await use(await context.newPage());
  },

  complaints: [
    async ({ context }, use) => {
      const complaints = await complaintsIn(context);
      complaints.length = 0;
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],

  policyIssues: async ({ context, page }, use) => {
    const devtools = await context.newCDPSession(page);
    const issues: string[] = [];
    devtools.on('Audits.issueAdded', ({ issue }) => {
      if (/Policy|TrustedTypes/i.test(issue.code)) issues.push(JSON.stringify(issue));
    });
    await devtools.send('Audits.enable');
    await use(issues);
    await devtools.detach();
  },
});

async function prepare(context: BrowserContext): Promise<void> {
  await onCostlyLine(context);
  await complaintsIn(context);
}

export { expect };

/** Signs in as a person does; the demo administrator unless told. */
export async function signIn(
  page: Page,
  account: { email: string; password: string } = DEMO_ACCOUNTS.administrador,
): Promise<void> {
  await page.goto('/ingresar');
  await page.getByLabel('Correo electrónico').fill(account.email);
  await page.getByLabel('Contraseña', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await page.waitForURL('**/usuarios');
}

/** Comes signed in from the POS. For tests of what comes after signing in. */
export async function comeSignedIn(page: Page, path = '/usuarios'): Promise<void> {
  await storeSession(page);
  await page.goto(path);
}

/** The bodies of the calls that go out from now on, in their order. The list grows by itself. */
export function requestBodies(
  page: Page,
  method: string,
  pathStart: string,
): Record<string, unknown>[] {
  const bodies: Record<string, unknown>[] = [];
  page.on('request', (request) => {
    if (request.method() !== method) return;
    if (!new URL(request.url()).pathname.startsWith(pathStart)) return;
    bodies.push(request.postDataJSON() as Record<string, unknown>);
  });
  return bodies;
}

/** A half of what the package gives as `source`, and read much faster. */
const AXE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

const SCHEMES = ['light', 'dark'] as const;

/**
 * No violation of any impact, WCAG 2.2 A and AA and best practice.
 * @param schemes in which colours; a narrow window has the same ones as a wide one
 */
export async function expectAccessible(
  page: Page,
  schemes: readonly (typeof SCHEMES)[number][] = SCHEMES,
): Promise<void> {
  // A toast is kept from screen readers for a moment, so that they hear of it as something new.
  await expect(page.locator('mat-snack-bar-container div[aria-hidden=true]')).toHaveCount(0);
  // Half a megabyte: where the page has it from a look before, it is not sent again.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(await readFile(AXE, 'utf8'));
  }
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Colours in the middle of a transition would be judged as they are just then.
    await page.evaluate(() =>
      Promise.allSettled(
        document
          .getAnimations()
          .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
          .map(({ finished }) => finished),
      ),
    );
    const { violations, passes } = await page.evaluate(runAxe, colorScheme);
    const found = violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
    }));
    expect(found, `${colorScheme}, ${page.url()}`).toEqual([]);
    // Nothing found in nothing is no success.
    expect(passes).toBeGreaterThan(0);
  }
}

/** In the page, where only what is needed has to come out of. */
async function runAxe(colorScheme: 'light' | 'dark') {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  const { violations, passes } = await axe.run({
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
    // The other rules know no colours: what they find in light, they find in dark.
    ...(colorScheme === 'dark' && {
      runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
    }),
  });
  return { violations, passes: passes.length };
}
