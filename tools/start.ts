import concurrently from 'concurrently';
import { createConnection } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { DEMO_ACCOUNTS } from '../local-backend/demo-accounts.ts';

/** `npm start [-- --seed N --reset …]`: backend and dev server side by side; Ctrl-C ends both. */
const BACKEND_PORT = 3000;
const APP_PORT = 4200;
const APP_URL = `http://localhost:${APP_PORT}`;

for (const [port, who] of [
  [BACKEND_PORT, 'el backend local'],
  [APP_PORT, 'la aplicación'],
] as const) {
  if (await isTaken(port)) {
    process.stderr.write(
      `El puerto ${port}, que necesita ${who}, ya está en uso. Cierra el otro programa e inténtalo de nuevo.\n`,
    );
    process.exit(1);
  }
}

const backendArguments = process.argv.slice(2).map((argument) => JSON.stringify(argument));
const { result } = concurrently(
  [
    {
      name: 'backend',
      command: ['node local-backend/server.ts', '--port', BACKEND_PORT, ...backendArguments].join(
        ' ',
      ),
    },
    { name: 'app', command: `ng serve --port ${APP_PORT}` },
  ],
  // One of the two alone is of no use.
  { prefix: 'name', killOthersOn: ['failure', 'success'], inputStream: undefined },
);
const ended = result.then(
  () => 0,
  () => 1,
);

if (await Promise.race([ended.then(() => false), bothAnswer()])) announce();
// Ctrl-C makes both end by a signal: that is how it is meant to end.
let interrupted = false;
process.on('SIGINT', () => (interrupted = true));
process.exitCode = (await ended) === 0 || interrupted ? 0 : 1;

async function bothAnswer(): Promise<boolean> {
  await Promise.all([isUp(`http://localhost:${BACKEND_PORT}/persona`), isUp(APP_URL)]);
  return true;
}

/** Any answer counts, also a 401: somebody is there. */
async function isUp(url: string): Promise<void> {
  while (!(await fetch(url).then(Boolean, () => false))) await delay(300);
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: 'localhost' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function announce(): void {
  const accounts = Object.values(DEMO_ACCOUNTS).map(
    ({ email, password, purpose }) => `    ${email.padEnd(22)} ${password}   (${purpose})`,
  );
  process.stdout.write(
    [
      '',
      `  Kantuta Administración está en ${APP_URL}`,
      '',
      ...accounts,
      '',
      '  Ctrl-C termina los dos.',
      '',
      '',
    ].join('\n'),
  );
}
