import { spawn } from 'node:child_process';

/** `npm run test:unit [-- --include 'src/app/…/*.spec.ts']`: in Bolivia's time zone, once. */
const child = spawn('ng', ['test', '--watch=false', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, TZ: 'America/La_Paz' },
});
child.on('exit', (code) => (process.exitCode = code ?? 1));
