/** What `ng build --stats-json` leaves in stats.json: esbuild's metafile. */
export interface Stats {
  inputs: Record<string, { imports: StatsImport[] }>;
  outputs: Record<string, StatsOutput>;
}

interface StatsOutput {
  entryPoint?: string;
  imports: StatsImport[];
  inputs: Record<string, { bytesInOutput: number }>;
}

interface StatsImport {
  path: string;
  kind: string;
}

/** Files that are loaded together, and why. */
export interface Bundle {
  name: string;
  files: string[];
}

const ROUTES_FILE = /\.routes\.ts$/;
const isDynamic = ({ kind }: StatsImport) => kind === 'dynamic-import';

/** The outputs with everything that they import statically. */
export function withStaticImports({ outputs }: Stats, files: Iterable<string>): string[] {
  const found = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const output = outputs[file];
    if (!output || found.has(file)) continue;
    found.add(file);
    waiting.push(...output.imports.filter((each) => !isDynamic(each)).map(({ path }) => path));
  }
  return [...found].sort();
}

/**
 * Each page of the router: the file of the page and of every routes file on the way to it.
 * @param root the routes that main.ts knows
 */
function routesOf(stats: Stats, root: string): string[][] {
  const imports = stats.inputs[root]?.imports ?? [];
  // Routes of a section may stand in the same file, or be imported into it.
  const sections = imports
    .filter((each) => !isDynamic(each) && ROUTES_FILE.test(each.path))
    .flatMap(({ path }) => routesOf(stats, path));
  const targets = imports.filter(isDynamic).map(({ path }) => path);
  const pages = targets.flatMap((target) => {
    if (!ROUTES_FILE.test(target)) return [[target]];
    const below = routesOf(stats, target);
    return below.length > 0 ? below.map((way) => [target, ...way]) : [[target]];
  });
  return [...sections, ...pages];
}

/** What index.html loads, what each route loads in all, and what is loaded only on demand. */
export function bundlesOf(
  stats: Stats,
  indexHtml: string,
  rootRoutes: string,
): { initial: Bundle; routes: Bundle[]; onDemand: Bundle[] } {
  const named = [...indexHtml.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(
    ([, file]) => file!,
  );
  const initial = { name: 'initial', files: withStaticImports(stats, named) };
  const outputOf = outputsBySource(stats);
  const ways = routesOf(stats, rootRoutes);
  const routes = ways.map((way) => {
    const files = way.flatMap((source) => outputOf.get(source) ?? []);
    return { name: nameOf(way.at(-1)!), files: withStaticImports(stats, [...named, ...files]) };
  });
  const onTheWay = new Set(ways.flat());
  const onDemand = dynamicImports(stats)
    .filter((source) => !onTheWay.has(source) && outputOf.has(source))
    .map((source) => ({
      name: nameOf(source),
      files: withStaticImports(stats, [outputOf.get(source)!]).filter(
        (file) => !initial.files.includes(file),
      ),
    }))
    .filter(({ files }) => files.length > 0);
  return { initial, routes, onDemand };
}

/** A page whose output holds what others need too is no entry point of it. */
function outputsBySource({ outputs }: Stats): Map<string, string> {
  const files = Object.entries(outputs);
  return new Map([
    ...files.flatMap(([file, { inputs }]) =>
      Object.keys(inputs).map((source): [string, string] => [source, file]),
    ),
    ...files.flatMap(([file, { entryPoint }]): [string, string][] =>
      entryPoint === undefined ? [] : [[entryPoint, file]],
    ),
  ]);
}

function dynamicImports({ inputs }: Stats): string[] {
  const paths = Object.values(inputs).flatMap(({ imports }) => imports.filter(isDynamic));
  return [...new Set(paths.map(({ path }) => path))];
}

const nameOf = (source: string) =>
  source
    .replace(/^.*node_modules\//, '')
    .replace(/^src\/app\//, '')
    .replace(/(\.routes)?\.[mc]?[jt]s$/, '');

/** The npm package that a source belongs to; our own sources are `src`. */
export function packageOf(source: string): string {
  const inside = source.split('node_modules/').at(-1)!;
  if (inside === source) return source.includes('angular:') ? 'styles' : 'src';
  return inside
    .split('/')
    .slice(0, inside.startsWith('@') ? 2 : 1)
    .join('/');
}

/** What each package takes in these files, minified and not compressed; the largest first. */
export function packageSizes({ outputs }: Stats, files: readonly string[]): [string, number][] {
  const sizes = new Map<string, number>();
  for (const file of files) {
    for (const [source, { bytesInOutput }] of Object.entries(outputs[file]?.inputs ?? {})) {
      const name = packageOf(source);
      sizes.set(name, (sizes.get(name) ?? 0) + bytesInOutput);
    }
  }
  return [...sizes].sort(([, a], [, b]) => b - a);
}
