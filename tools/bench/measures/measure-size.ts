import type { Page } from '@playwright/test';
import { kB, totalWeight, weigh, type Weight } from '../../size/compress.ts';
import { visitList } from '../page/visit.ts';
import type { Row } from '../report/row.ts';
import { threeDigits } from '../report/statistics.ts';
import { type Bench, inNewPage, type Subject } from '../subjects/subject.ts';
import { SIZE_TARGETS } from '../targets.ts';

const STATIC_IMPORT = /\b(?:from|import)\s*["'](\.{0,2}\/[^"']+)["']/g;

/** What the browser really loaded, compressed as well as it can be. */
export async function measureSize(bench: Bench, subject: Subject): Promise<Row[]> {
  const shelf = new Shelf();
  const { list, later } = await inNewPage(bench, subject, async (page) => {
    const { firstRow } = await visitList(page, subject);
    await page.waitForLoadState('networkidle');
    return { list: await loaded(page, firstRow), later: await loaded(page) };
  });
  const initial = await shelf.initialScripts(subject.url);
  const rows: Row[] = [
    {
      id: 'size-usuarios-gzip',
      what: 'JS and CSS to show the list, gzip -9',
      unit: 'kB',
      figure: kB((await shelf.weigh(list)).gzip),
      target: SIZE_TARGETS.usuarios,
      note: `${list.length} files; ${later.length - list.length} more after the first row`,
    },
    {
      id: 'size-initial-brotli',
      what: 'initial JS, brotli',
      unit: 'kB',
      figure: kB((await shelf.weigh(initial)).brotli),
      target: SIZE_TARGETS.initial,
      note: `${initial.length} files`,
    },
  ];
  const routes: { path: string; size: number }[] = [];
  for (const path of subject.selectors.routes) {
    const files = await inNewPage(
      bench,
      subject,
      async (page) => {
        await page.goto(path);
        await page.waitForLoadState('networkidle');
        return loaded(page);
      },
      { signedIn: path !== subject.selectors.signInPath },
    );
    routes.push({ path, size: kB((await shelf.weigh(files)).brotli) });
  }
  routes.sort((a, b) => b.size - a.size);
  rows.push({
    id: 'size-route-brotli',
    what: 'JS and CSS of the largest route, brotli',
    unit: 'kB',
    figure: routes[0]?.size ?? NaN,
    target: SIZE_TARGETS.route,
    note: routes.map(({ path, size }) => `${path} ${threeDigits(size)}`).join(', '),
  });
  return rows;
}

/** The scripts and styles that were asked for until then. */
async function loaded(page: Page, until = Infinity): Promise<string[]> {
  const entries = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })),
  );
  const files = entries
    .filter(({ startTime }) => startTime <= until)
    .map(({ name }) => name)
    .filter((name) => /\.(m?js|css)$/.test(new URL(name).pathname));
  return [...new Set(files)];
}

/** Each file is fetched and compressed once. */
class Shelf {
  readonly #files = new Map<string, { text: string; weight: Weight }>();

  async weigh(addresses: readonly string[]): Promise<Weight> {
    const weights: Weight[] = [];
    for (const address of addresses) weights.push((await this.#take(address)).weight);
    return totalWeight(weights);
  }

  /** What index.html names, and what those scripts import statically. */
  async initialScripts(url: string): Promise<string[]> {
    const html = await (await fetch(url, { headers: { accept: 'text/html' } })).text();
    const waiting = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.m?js)"/g)].map(
      ([, file]) => new URL(file!, url).href,
    );
    const found = new Set<string>();
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (found.has(file)) continue;
      found.add(file);
      const { text } = await this.#take(file);
      for (const [, path] of text.matchAll(STATIC_IMPORT)) waiting.push(new URL(path!, file).href);
    }
    return [...found];
  }

  async #take(address: string): Promise<{ text: string; weight: Weight }> {
    const known = this.#files.get(address);
    if (known) return known;
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    const content = Buffer.from(await answer.arrayBuffer());
    const taken = { text: content.toString('utf8'), weight: weigh(content) };
    this.#files.set(address, taken);
    return taken;
  }
}
