import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BUILD_ENVIRONMENT } from './build/build-environment.ts';
import { hurryFirstScript } from './build/first-script.ts';
import { writeListScripts } from './build/list-scripts.ts';
import { writeVersion } from './build/version.ts';

/**
 * The production build, with version.json, and with an index.html that lets the first script hurry
 * and knows what the lists' pages need. What follows goes to `ng build`, such as --deploy-url.
 */
const ROOT = path.resolve(import.meta.dirname, '..');

const { values } = parseArgs({ options: { 'output-path': { type: 'string' } }, strict: false });
const output = values['output-path'];
/** angular.json puts the site itself into dist; a folder that is named has it in `browser`. */
const home = typeof output === 'string' ? path.resolve(output) : path.join(ROOT, 'dist');
const site = typeof output === 'string' ? path.join(home, 'browser') : home;

const ng = path.join(ROOT, 'node_modules/@angular/cli/bin/ng.js');
const child = spawn(process.execPath, [ng, 'build', '--stats-json', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: BUILD_ENVIRONMENT,
});
const [code] = (await once(child, 'close')) as [number | null];
process.exitCode = code ?? 1;
if (process.exitCode === 0) {
  await hurryFirstScript(site);
  await writeListScripts(site, path.join(home, 'browser-stats.json'));
  await writeVersion(site);
}
