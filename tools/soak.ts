import type { CDPSession, Page } from '@playwright/test';
import { parseArgs } from 'node:util';
import { DEMO_ACCOUNTS } from '../local-backend/demo/demo-accounts.ts';
import { startServer } from '../local-backend/start-server.ts';
import { threeDigits } from './bench/report/statistics.ts';
import { markdownTable } from './bench/report/table.ts';
import { openBrowser } from './bench/subjects/open-browser.ts';
import { CONTEXT_OPTIONS } from './browser/context-options.ts';

/**
 * `npm run soak`: from a list to a record and back, 300 times, on the build in dist/. What one trip
 * leaves behind would be found after a day at work. `--trips 50` makes 50, `--dist DIR` takes another build.
 */
const { values } = parseArgs({
  options: {
    trips: { type: 'string', default: '300' },
    dist: { type: 'string', default: 'dist' },
  },
});
const TRIPS = Number(values.trips);
/** Until then code is compiled, chunks are loaded and caches are filled, once. */
const WARM_UP = 20;
/** Compiled code goes on growing for a while, a leak forever: the last third tells them apart. */
const LAST_LEG = Math.ceil(TRIPS / 3);
const MAX_NODES = 1;
const MAX_BYTES = 10_000;
const LISTS = ['/usuarios', '/personas'];

interface Memory {
  nodes: number;
  listeners: number;
  bytes: number;
}

if (!Number.isInteger(TRIPS) || TRIPS < 1) throw new Error('--trips takes a number, such as 300');
const inMB = ({ bytes }: Memory) => `${threeDigits(bytes / 1e6)} MB`;
const server = await startServer({
  host: '127.0.0.1',
  port: 0,
  dataDir: 'memory://',
  staticDir: values.dist,
  accessTokenSeconds: 86_400,
});
const browser = await openBrowser();
const lines: string[][] = [];
try {
  for (const list of LISTS) lines.push(await soak(list));
} finally {
  await browser.close();
  await server.close();
}
const header = [
  'list → record → list',
  'nodes a trip',
  'heap a trip',
  'in the last third',
  'listeners',
  'verdict',
];
process.stdout.write(`${markdownTable(header, lines, [1, 2, 3, 4])}\n\n`);
process.stdout.write(
  `${TRIPS} trips each after ${WARM_UP} to warm up; targets: ${MAX_NODES} node, ${MAX_BYTES / 1000} kB a trip.\n`,
);
if (lines.some((line) => line.includes('MISSED'))) process.exitCode = 1;

async function soak(list: string): Promise<string[]> {
  const context = await browser.newContext({ ...CONTEXT_OPTIONS, baseURL: server.url });
  const page = await context.newPage();
  await signIn(page, list);
  const session = await context.newCDPSession(page);
  const after = async (trips: number) => {
    await page.evaluate(makeTrips, { trips, list });
    return memory(session);
  };
  const begin = await after(WARM_UP);
  const middle = await after(TRIPS - LAST_LEG);
  const end = await after(LAST_LEG);
  await context.close();

  const nodes = (end.nodes - begin.nodes) / TRIPS;
  const bytes = (end.bytes - begin.bytes) / TRIPS;
  return [
    list,
    `${threeDigits(nodes)} (${begin.nodes} → ${end.nodes})`,
    `${threeDigits(bytes / 1000)} kB (${inMB(begin)} → ${inMB(end)})`,
    `${threeDigits((end.bytes - middle.bytes) / LAST_LEG / 1000)} kB`,
    `${begin.listeners} → ${end.listeners}`,
    nodes <= MAX_NODES && bytes <= MAX_BYTES ? 'met' : 'MISSED',
  ];
}

async function signIn(page: Page, list: string): Promise<void> {
  const { email, password } = DEMO_ACCOUNTS.administrador;
  await page.goto(`/ingresar?returnUrl=${encodeURIComponent(list)}`);
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await page.waitForURL(`**${list}`);
}

/** What is left when everything that nobody holds is gone: weak references need a second round. */
async function memory(session: CDPSession): Promise<Memory> {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { nodes, listeners: jsEventListeners, bytes: usedSize };
}

/** Runs in the page, because what drives it from outside holds on to the elements it has found. */
async function makeTrips({ trips, list }: { trips: number; list: string }): Promise<void> {
  const find = async (selector: string, path: RegExp): Promise<HTMLElement> => {
    const patience = performance.now() + 10_000;
    for (;;) {
      const found = path.test(location.pathname) && document.querySelector<HTMLElement>(selector);
      if (found) return found;
      if (performance.now() > patience) {
        throw new Error(`No ${selector} at ${location.pathname}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const atList = new RegExp(`^${list}$`);
  const atRecord = new RegExp(`^${list}/\\d+$`);
  for (let trip = 0; trip < trips; trip++) {
    (await find(`tbody a[href^="${list}/"]`, atList)).click();
    await find('form input', atRecord);
    (await find(`main a[href^="${list}"]`, atRecord)).click();
  }
  await find('tbody tr', atList);
  // Announcements and animations that are still under way go.
  await new Promise((resolve) => setTimeout(resolve, 2000));
}
