import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FIRST_SCRIPT = /<script src="[^"]*polyfills-[^"]*" type="module"[^>]*><\/script>/;
const HEAD_BEGINS = '<head>';

/**
 * Moves the first script of a build's page to its top, and lets it run as soon as it is there. At
 * the end of the page it would wait for the styles, and for a first paint of nothing: what it asks
 * for (settings, the list) would leave that much later.
 * @param folder of index.html
 */
export async function hurryFirstScript(folder: string): Promise<void> {
  const indexFile = path.join(folder, 'index.html');
  const page = await readFile(indexFile, 'utf8');
  const [script] = FIRST_SCRIPT.exec(page) ?? [];
  if (!script) throw new Error('index.html has no first script');
  const hurried = script.replace('type="module"', 'type="module" async');
  await writeFile(indexFile, page.replace(script, '').replace(HEAD_BEGINS, HEAD_BEGINS + hurried));
}
