import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The unit tests, once. What follows goes to `ng test`, such as --include src/app/domain.
 * karma.conf.js finds the browser; the time zone has to be there before it starts.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const ng = path.join(root, 'node_modules', '@angular', 'cli', 'bin', 'ng.js');

const child = spawn(process.execPath, [ng, 'test', '--watch=false', ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, TZ: 'America/La_Paz' },
  stdio: ['ignore', 'inherit', 'inherit'],
});
// Ctrl-C reaches the child too: it ends first, and its code is ours.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill());
child.on('close', (code) => (process.exitCode = code ?? 1));
