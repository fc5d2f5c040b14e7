import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/**
 * `npm run test:states`: walks every state of every screen on the build in dist/: accessibility, the
 * policy, inert texts and layout at four widths. What is given goes to Playwright, such as `-g Personas`.
 */
const playwright = spawn(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    ...['test', 'e2e/states', '--project', 'documented', '--reporter', 'list'],
    ...process.argv.slice(2),
  ],
  {
    cwd: path.resolve(import.meta.dirname, '..'),
    stdio: 'inherit',
    env: { ...process.env, STATES: '1' },
  },
);
const [code] = (await once(playwright, 'close')) as [number | null];
process.exitCode = code ?? 1;
