import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundlesOf, type Stats } from '../size/bundle.ts';

export const ROOT_ROUTES = 'src/app/shell/app.routes.ts';

/** Pages by the first segment of their address, as `early-list.ts` knows them. */
const LISTS = {
  usuarios: 'usuarios/list/usuario-list',
  personas: 'personas/list/persona-list',
};

/** What the shell shows beside every page: it is deferred, and asked for before the first row. */
const BESIDE = ['shell/rail/rail', 'shell/bottom-bar/bottom-bar'];

const HEAD_ENDS = '</head>';

/**
 * Writes into a build's page which scripts each list needs besides the first ones: `early-list.ts`
 * asks for them while the app's own code arrives, where the browser would find them one behind the
 * other.
 * @param folder of index.html
 * @param statsFile what `ng build --stats-json` left, which is removed: it is no part of a site
 */
export async function writeListScripts(folder: string, statsFile: string): Promise<void> {
  const indexFile = path.join(folder, 'index.html');
  const page = await readFile(indexFile, 'utf8');
  const stats = JSON.parse(await readFile(statsFile, 'utf8')) as Stats;
  await rm(statsFile);
  // Under a base path the addresses begin with it; the build's own names are bare.
  const bare = page.replaceAll(/(src|href)="[^"]*\/([^"/]+\.(?:js|css))"/g, '$1="$2"');
  const { initial, routes, onDemand } = bundlesOf(stats, bare, ROOT_ROUTES);
  const beside = onDemand.filter(({ name }) => BESIDE.includes(name));
  const scripts = Object.entries(LISTS).map(([section, name]) => {
    const route = routes.find((each) => each.name === name);
    if (!route) throw new Error(`The build has no route ${name}`);
    const needed = new Set([route, ...beside].flatMap(({ files }) => files));
    const files = [...needed].filter((file) => !initial.files.includes(file));
    return [section, files.filter((file) => file.endsWith('.js'))];
  });
  const json = JSON.stringify(Object.fromEntries(scripts)).replaceAll('"', '&quot;');
  const meta = `<meta name="list-scripts" content="${json}">`;
  await writeFile(indexFile, page.replace(HEAD_ENDS, meta + HEAD_ENDS));
}
