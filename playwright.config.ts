import { defineConfig } from '@playwright/test';
import { statfs } from 'node:fs/promises';
import type { WorkerFixtures } from './e2e/test.ts';
import { CHROMIUM_FLAGS, chromiumPath } from './tools/browser/chromium.ts';
import { CONTEXT_OPTIONS } from './tools/browser/context-options.ts';

const { executablePath, env, bundled } = await chromiumPath();

const BY_THEMSELVES = [
  ...(process.env['SOAK'] ? [] : ['runs/soak.spec.ts']),
  // The visits to all states compare the pictures, too. Where they cannot be compared, that is counted.
  ...(process.env['LOOKS'] || !bundled ? [] : ['looks.spec.ts']),
];

/**
 * What begins anew every second gains nothing from code that is compiled for speed, nor from processes
 * that talk to each other. Only `npm run bench` measures, without these.
 */
const QUICK_TO_BEGIN = ['--js-flags=--no-maglev --no-turbofan', '--in-process-gpu'];

/**
 * Playwright keeps the browser's shared memory out of /dev/shm, which is small in some containers.
 * Where it is not, that only costs a tenth of all processor time.
 */
const { bavail, bsize } = await statfs('/dev/shm').catch(() => ({ bavail: 0, bsize: 0 }));
const UNNEEDED = bavail * bsize > 1e9 ? ['--disable-dev-shm-usage'] : [];

export default defineConfig<object, WorkerFixtures>({
  testDir: 'e2e',
  outputDir: '.reports/e2e',
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  metadata: { bundled },
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // On a machine that others use, one test of 800 stumbles now and then, each time another one. What
  // passes only at its second try is named at the end of `npm test`.
  retries: 1,
  // Only what hangs is ended: beside two busy processes everything takes many times as long.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['dot'], ['json', { outputFile: '.reports/e2e.json' }]],
  projects: [
    { name: 'documented', testIgnore: BY_THEMSELVES },
    // Once more on a backend that deviates (contract, C), where that could make a difference.
    {
      name: 'deployed',
      use: { profile: 'deployed' },
      grep: /@deployed/,
      testIgnore: BY_THEMSELVES,
    },
  ],
  use: {
    ...CONTEXT_OPTIONS,
    // A trace of each test takes a tenth of all time: `playwright test --trace on` where one is wanted.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [...CHROMIUM_FLAGS, ...QUICK_TO_BEGIN],
      ignoreDefaultArgs: UNNEEDED,
      env: { ...(process.env as Record<string, string>), ...env },
    },
  },
});
