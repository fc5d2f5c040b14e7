import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/**
 * `npm run soak:runs`: a thousand accounts and more are deactivated on a bad day, while the tab dies
 * 200 times, on the build in dist/. `SOAK_DEATHS=20` is a short one. Its last lines are the figures.
 */
const playwright = spawn(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    ...['test', 'runs/soak.spec.ts', '--project', 'documented', '--reporter', 'list'],
  ],
  {
    cwd: path.resolve(import.meta.dirname, '..'),
    stdio: 'inherit',
    env: { ...process.env, SOAK: '1' },
  },
);
const [code] = (await once(playwright, 'close')) as [number | null];
process.exitCode = code ?? 1;
