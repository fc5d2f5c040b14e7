import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_ACCOUNTS } from '../local-backend/demo-accounts.ts';
import { relay } from './relay.ts';

/**
 * The app on its dev server and the local backend behind it, until Ctrl-C or until one of them ends.
 * What follows goes to the backend, such as `npm start -- --reset --seed 5000`.
 */
const BACKEND_PORT = 3000; // proxy.conf.json says so too
const APP_PORT = 4200;
const APP_URL = `http://localhost:${APP_PORT}`;
const STOP_PATIENCE = 5000;
const LOOPBACK = ['127.0.0.1', '::1'];

const taken: number[] = [];
for (const port of [BACKEND_PORT, APP_PORT]) {
  if (!(await isFree(port))) taken.push(port);
}
if (taken.length > 0) {
  const which =
    taken.length > 1
      ? `Los puertos ${taken.join(' y ')} ya están`
      : `El puerto ${taken[0]} ya está`;
  const hint = taken.includes(BACKEND_PORT)
    ? ' Si lo que usa el puerto 3000 es un backend de Kantuta, inicia solo la aplicación con: npm run app'
    : '';
  process.stderr.write(`${which} en uso. Cierra el otro programa y vuelve a intentar.${hint}\n`);
  process.exit(1);
}

const stopped = new AbortController();
// Without a shell between, and ended one by one: a bare Debian has no `ps` to find grandchildren with.
const children = [
  launch('backend', [
    'local-backend/server.ts',
    '--port',
    `${BACKEND_PORT}`,
    ...process.argv.slice(2),
  ]),
  launch('app', [
    'node_modules/@angular/cli/bin/ng.js',
    'serve',
    '--port',
    `${APP_PORT}`,
    '--no-open',
  ]),
];
// Ctrl-C reaches the two by itself, a signal to this process alone does not: tell them in any case.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

await announceWhenReady(stopped.signal);

function launch(name: string, args: string[]): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: path.resolve(import.meta.dirname, '..'),
    // Nobody answers: without a standard input no program asks.
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NG_CLI_ANALYTICS: 'false' },
  });
  relay(child.stdout, name);
  relay(child.stderr, name);
  child.on('exit', () => {
    if (stopped.signal.aborted) return;
    process.stderr.write(`Se detuvo «${name}»; se cierra todo.\n`);
    process.exitCode = 1;
    stop();
  });
  return child;
}

function stop(): void {
  if (stopped.signal.aborted) return;
  stopped.abort();
  for (const child of children) child.kill('SIGTERM');
  const insist = () => children.forEach((child) => child.kill('SIGKILL'));
  setTimeout(insist, STOP_PATIENCE).unref();
}

async function isFree(port: number): Promise<boolean> {
  for (const host of LOOPBACK) {
    const inUse = await new Promise<boolean>((resolve) => {
      const probe = createServer();
      // A machine without IPv6 has nothing there to be in use.
      probe.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'EADDRINUSE'));
      probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(false)));
    });
    if (inUse) return false;
  }
  return true;
}

async function announceWhenReady(signal: AbortSignal): Promise<void> {
  for (const url of [`http://localhost:${BACKEND_PORT}/`, `${APP_URL}/`]) {
    while (!signal.aborted && !(await answers(url, signal))) {
      await pause(200, undefined, { signal }).catch(() => undefined);
    }
  }
  if (signal.aborted) return;
  const accounts = Object.values(DEMO_ACCOUNTS).map(
    ({ email, password, role }) => `  ${email.padEnd(24)} ${password}   ${role}`,
  );
  const lines = ['', `Listo: abre ${APP_URL}`, '', 'Cuentas de prueba:', ...accounts, ''];
  process.stdout.write(`${lines.join('\n')}\nCtrl-C termina todo.\n\n`);
}

/** Any answer will do: the backend has nothing at its root. */
async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  const soon = AbortSignal.any([signal, AbortSignal.timeout(30_000)]);
  return fetch(url, { signal: soon }).then(
    async (response) => {
      await response.body?.cancel();
      return true;
    },
    () => false,
  );
}
