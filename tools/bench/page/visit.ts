import type { Page } from '@playwright/test';
import type { Subject } from '../subjects/subject.ts';
import type { ProbedWindow } from './probe.ts';
import { type Loaded, roundsUntil } from './rounds.ts';

export interface Visit {
  /** ms from the navigation to the first row on the screen */
  firstRow: number;
  /** ms from the navigation to the request for the list */
  asked: number;
  /** ms from the navigation to the first paint of anything */
  firstPaint: number;
  /** ms from the navigation to the last byte of the list */
  lastByte: number;
  /** the requests that came one behind the other before the first row, the list's own aside */
  rounds: string[];
  /** the list's address and its size as JSON */
  address: string;
  bytes: number;
}

const PATIENCE = 90_000;

/** Opens the list and waits until its first row is painted. */
export async function visitList(page: Page, { selectors }: Subject, path?: string): Promise<Visit> {
  await page.goto(path ?? selectors.listPath, { waitUntil: 'commit', timeout: PATIENCE });
  const isShown = () => (window as unknown as ProbedWindow).benchProbe.firstRow !== null;
  await page
    .waitForFunction(isShown, undefined, { polling: 50, timeout: PATIENCE })
    .catch(async (error: unknown) => {
      const seen = await page.innerText('body');
      throw new Error(`No row was shown, but: ${seen.replace(/\s+/g, ' ')}`, { cause: error });
    });
  const { loaded, ...visit } = await page.evaluate(readVisit, selectors.listCall);
  return { ...visit, rounds: roundsUntil(visit.firstRow, loaded) };
}

/** Runs in the page. */
function readVisit(listCall: string): Omit<Visit, 'rounds'> & { loaded: Loaded[] } {
  const { benchProbe } = window as unknown as ProbedWindow;
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const calls = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const isList = ({ name }: PerformanceEntry) => new URL(name).pathname.endsWith(listCall);
  const list = calls.find(isList);
  if (!list || !navigation) throw new Error(`No request ended in ${listCall}`);
  const others = [navigation, ...calls].filter((call) => !isList(call));
  return {
    firstRow: benchProbe.firstRow!,
    asked: list.requestStart || list.startTime,
    firstPaint: performance.getEntriesByName('first-paint')[0]?.startTime ?? NaN,
    lastByte: benchProbe.handedOver ?? list.responseEnd,
    address: list.name,
    bytes: list.decodedBodySize,
    loaded: others.map(({ name, startTime, responseEnd }) => ({
      name,
      start: startTime,
      end: responseEnd,
    })),
  };
}

/** How long the page was deaf after the last byte of the list: all of it, and the longest time. */
export async function deafTimes(
  page: Page,
  { lastByte }: Pick<Visit, 'lastByte'>,
): Promise<{ whole: number; longest: number }> {
  const tasks = await page.evaluate(() => (window as unknown as ProbedWindow).benchProbe.longTasks);
  const late = tasks.filter(({ end }) => end > lastByte).map(({ start, end }) => end - start);
  return { whole: late.reduce((sum, ms) => sum + ms, 0), longest: Math.max(0, ...late) };
}

/** A page of four-year-old hardware on a phone's network. No delay is added to the answers. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const bytesPerSecond = 9_000_000 / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

export interface Limit {
  /** ms from the call to the parsed answer */
  whole: number;
  parse: number;
}

const EMPTY = '/bench-empty-page';

/** No front can be faster: an empty page of the same origin fetches and parses the same answer. */
export async function fetchAndParse(page: Page, address: string): Promise<Limit> {
  await page.route(`**${EMPTY}`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>empty</title>' }),
  );
  await page.goto(EMPTY);
  // Whatever is intercepted is slowed down.
  await page.unroute(`**${EMPTY}`);
  return page.evaluate(async (url) => {
    const token = localStorage.getItem('access_token') ?? '';
    const begun = performance.now();
    const answer = await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
    const text = await answer.text();
    const received = performance.now();
    const parsed: unknown = JSON.parse(text);
    const done = performance.now();
    if (!answer.ok || parsed === null) throw new Error(`${url}: ${answer.status}`);
    return { whole: done - begun, parse: done - received };
  }, address);
}
