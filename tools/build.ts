import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { writeVersion } from './version.ts';

/** The production build, with version.json. What follows goes to `ng build`, such as --deploy-url. */
const ROOT = path.resolve(import.meta.dirname, '..');

const ng = path.join(ROOT, 'node_modules/@angular/cli/bin/ng.js');
const child = spawn(process.execPath, [ng, 'build', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, NG_CLI_ANALYTICS: 'false' },
});
const [code] = (await once(child, 'close')) as [number | null];
process.exitCode = code ?? 1;
if (process.exitCode === 0) await writeVersion(path.join(ROOT, 'dist'));
