import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { threeDigits } from './bench/report/statistics.ts';
import { markdownTable } from './bench/report/table.ts';
import { SIZE_TARGETS } from './bench/targets.ts';
import { BUILD_ENVIRONMENT } from './build/build-environment.ts';
import { ROOT_ROUTES } from './build/list-scripts.ts';
import { type Bundle, bundlesOf, packageSizes, type Stats } from './size/bundle.ts';
import { kB, totalWeight, weigh, type Weight } from './size/compress.ts';

/**
 * `npm run size`: what a browser loads at first, for each route and on demand, and which packages
 * weigh most in it. Builds into a folder of its own, so that dist stays what is served.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, '.reports', 'size');
const USUARIOS = 'usuarios/list/usuario-list';
/** Stands beside every page of who is signed in, and comes on its own so that the page is not kept waiting. */
const SHELL = [
  'shell/rail/rail',
  'shell/bottom-bar/bottom-bar',
  'shell/connection/connection-line',
];
const SIGN_IN = 'sign-in/sign-in';
const NAMED_PACKAGES = 4;

rmSync(FOLDER, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@angular/cli/bin/ng.js', 'build', '--stats-json', '--output-path', FOLDER],
  {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: BUILD_ENVIRONMENT,
  },
);
if (status !== 0) throw new Error('The build failed: npm run build says why.');

const browserFile = (name: string) => path.join(FOLDER, 'browser', name);
const stats = JSON.parse(readFileSync(path.join(FOLDER, 'browser-stats.json'), 'utf8')) as Stats;
const index = readFileSync(browserFile('index.html'), 'utf8');
const { initial, routes, onDemand } = bundlesOf(stats, index, ROOT_ROUTES);
if (routes.length === 0) throw new Error(`Found no route in ${ROOT_ROUTES}`);

const weights = new Map<string, Weight>();
function weightOf(files: readonly string[]): Weight {
  return totalWeight(
    files.map((file) => {
      const known = weights.get(file) ?? weigh(readFileSync(browserFile(file)));
      weights.set(file, known);
      return known;
    }),
  );
}

let missed = 0;
function verdict(value: number, target: number): string {
  if (value > target) missed++;
  return `${value > target ? 'MISSED' : 'met'}: ${threeDigits(value)} of ${target} kB`;
}

const scriptsOf = ({ files }: Bundle) => files.filter((file) => file.endsWith('.js'));
const shell = SHELL.flatMap((name) => {
  const part = onDemand.find((one) => one.name === name);
  if (!part) throw new Error(`No part ${name}`);
  return part.files;
});
/** The typeface that the styles name has a target of its own. */
const asShown = ({ name, files }: Bundle): Bundle => ({
  name,
  files: [...new Set([...files, ...(name === SIGN_IN ? [] : shell)])].filter((file) =>
    /\.(?:js|css)$/.test(file),
  ),
});
function line({ name, files }: Bundle, verdicts: (weight: Weight) => string): string[] {
  const weight = weightOf(files);
  const packages = packageSizes(stats, files).slice(0, NAMED_PACKAGES);
  return [
    name,
    ...[weight.raw, weight.gzip, weight.brotli].map((bytes) => threeDigits(kB(bytes))),
    verdicts(weight),
    packages.map(([title, bytes]) => `${title} ${threeDigits(kB(bytes))}`).join(', '),
  ];
}

const scripts = { name: 'initial scripts', files: scriptsOf(initial) };
const styles = {
  name: 'initial styles',
  files: initial.files.filter((file) => file.endsWith('.css')),
};
const lines = [
  line(scripts, ({ brotli }) => `${verdict(kB(brotli), SIZE_TARGETS.initial)} brotli`),
  line(styles, () => ''),
  ...routes
    .map(asShown)
    .map((route) =>
      line(route, ({ gzip, brotli }) =>
        [
          `${verdict(kB(brotli), SIZE_TARGETS.route)} brotli`,
          ...(route.name === USUARIOS ? [`${verdict(kB(gzip), SIZE_TARGETS.usuarios)} gzip`] : []),
        ].join('; '),
      ),
    ),
  ...onDemand.map((part) => line({ ...part, name: `on demand: ${part.name}` }, () => '')),
];
const header = ['kB', 'raw', 'gzip -9', 'brotli 11', 'target', 'largest packages, minified'];
process.stdout.write(`${markdownTable(header, lines, [1, 2, 3])}\n\n`);
process.stdout.write(
  'A route is the scripts and styles that are loaded to show it, with the initial ones and the shell.\n',
);
if (!routes.some(({ name }) => name === USUARIOS)) throw new Error(`No route ${USUARIOS}`);
process.stdout.write(missed > 0 ? `${missed} missed\n` : 'Every target is met.\n');
if (missed > 0) process.exitCode = 1;
