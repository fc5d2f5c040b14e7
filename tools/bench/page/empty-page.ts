import type { Page } from '@playwright/test';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const NAME = 'bench-empty-page.html';
const ASKS = `<!doctype html><title>empty</title><script>
fetch('/api/usuario', { headers: { Authorization: 'Bearer ' + localStorage.getItem('access_token') } })
  .then((answer) => answer.text()).then(JSON.parse).then(() => document.body.append('read'));
</script>`;

/** A copy of the build with one page more, which asks for the list and does nothing else. */
export async function withEmptyPage(dist: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-site-'));
  await cp(dist, folder, { recursive: true });
  await writeFile(path.join(folder, NAME), ASKS);
  return folder;
}

/** @returns when the empty page's request for the list left, in ms since the navigation began */
export async function askFromEmptyPage(page: Page): Promise<number> {
  await page.goto(`/${NAME}`, { waitUntil: 'commit' });
  await page.getByText('read').waitFor();
  return page.evaluate(() => {
    const calls = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const list = calls.find(({ name }) => new URL(name).pathname === '/api/usuario');
    return list!.requestStart || list!.startTime;
  });
}
