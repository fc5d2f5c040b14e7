import { parseArgs } from 'node:util';
import {
  BACKEND_HELP,
  BACKEND_OPTIONS,
  portNumber,
  toServerOptions,
} from '../local-backend/options.ts';
import { assertPortFree } from '../local-backend/port.ts';
import { StartError } from '../local-backend/start-error.ts';
import { startServer } from '../local-backend/start-server.ts';
import { closeOnSignal, fail, introduction } from '../local-backend/terminal.ts';
import { freePort } from './processes/free-port.ts';
import { type DevServer, startDevServer } from './start/dev-server.ts';

/** The app on its dev server, and the local backend behind it, until Ctrl-C. */
const APP_PORT = 4200;
const BACKEND_PORT = 3000; // proxy.conf.json says so too

const HELP = `La aplicación con un servidor local de Kantuta y datos de prueba

Uso: npm start -- [opciones]

De la aplicación:
  --port N        su puerto (${APP_PORT}; 0 = uno libre)
  --backend URL   usa este backend de Kantuta, por ejemplo https://pos.example.bo, y no
                  inicia el servidor local

Del servidor local:
  --backend-port N  su puerto (${BACKEND_PORT}; 0 = uno libre); la aplicación lo busca allí
${BACKEND_HELP}`;

try {
  await main();
} catch (error) {
  fail(error);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...BACKEND_OPTIONS,
      port: { type: 'string' },
      backend: { type: 'string' },
      'backend-port': { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const chosen = portNumber('--port', values.port) ?? APP_PORT;
  await assertPortFree('localhost', chosen);
  const port = chosen === 0 ? await freePort() : chosen;
  const headline = `Listo: abre http://localhost:${port}`;
  if (values.backend !== undefined) {
    const text = `\n${headline} (backend: ${values.backend})\nCtrl-C termina.\n`;
    await runUntilStopped(startDevServer(port, values.backend), () => Promise.resolve(text));
    return;
  }

  const backendPort = portNumber('--backend-port', values['backend-port']) ?? BACKEND_PORT;
  await assertPortFree('localhost', backendPort, '--backend-port').catch((error: unknown) => {
    const url = `http://localhost:${backendPort}`;
    throw error instanceof StartError
      ? new StartError(`${error.message} Si es un backend: npm start -- --backend ${url}`)
      : error;
  });
  const options = {
    ...toServerOptions(values),
    port: backendPort === 0 ? await freePort() : backendPort,
  };
  // Without a word the dev server follows proxy.conf.json, as `npm run app` does.
  const backendUrl = backendPort === BACKEND_PORT ? undefined : `http://localhost:${options.port}`;
  // Both at once, since each takes its time.
  const starting = startServer(options);
  await runUntilStopped(
    startDevServer(port, backendUrl),
    async () => introduction(headline, await starting, options),
    async () => (await starting.catch(() => null))?.close(),
  );
}

async function runUntilStopped(
  app: DevServer,
  readyText: () => Promise<string>,
  closeBackend?: () => Promise<void>,
): Promise<void> {
  const close = async () => {
    await Promise.all([app.close(), closeBackend?.()]);
  };
  closeOnSignal(close);
  try {
    const [text, isReady] = await Promise.all([readyText(), app.ready]);
    if (isReady) process.stdout.write(text);
    await app.ended;
  } finally {
    await close();
  }
}
