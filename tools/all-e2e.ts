import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/**
 * `npm run test:e2e`: every end-to-end test, on the build in dist/, those too that `npm test` leaves out as long as they
 * were not walked as a whole (playwright.config.ts). What is given goes to Playwright.
 */
const playwright = spawn(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    ...['test', '--reporter', 'list', ...process.argv.slice(2)],
  ],
  {
    cwd: path.resolve(import.meta.dirname, '..'),
    stdio: 'inherit',
    env: { ...process.env, ALL_E2E: '1' },
  },
);
const [code] = (await once(playwright, 'close')) as [number | null];
process.exitCode = code ?? 1;
