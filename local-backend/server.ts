import { parseArgs } from 'node:util';
import { BACKEND_HELP, BACKEND_OPTIONS, portNumber, toServerOptions } from './options.ts';
import { type ServerOptions, startServer } from './start-server.ts';
import { closeOnSignal, fail, introduction } from './terminal.ts';

const HELP = `Servidor local de Kantuta Administración

Uso: node local-backend/server.ts [opciones]

  --port N        puerto (3000; 4300 con --static; 0 = uno libre)
  --host NOMBRE   dirección en la que escucha (localhost)
  --static DIR    sirve también la aplicación compilada; la API queda en /api
${BACKEND_HELP}`;

/** @returns null when only help was asked for */
function readOptions(): ServerOptions | null {
  const { values } = parseArgs({
    options: {
      ...BACKEND_OPTIONS,
      port: { type: 'string' },
      host: { type: 'string' },
      static: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return null;
  const port = portNumber('--port', values.port);
  return {
    ...toServerOptions(values),
    staticDir: values.static,
    ...(port !== undefined && { port }),
    ...(values.host !== undefined && { host: values.host }),
  };
}

try {
  const options = readOptions();
  if (options === null) {
    process.stdout.write(HELP);
  } else {
    const server = await startServer(options);
    closeOnSignal(() => server.close());
    const headline =
      options.staticDir === undefined
        ? `Servidor local de Kantuta en ${server.url}`
        : `Kantuta Administración en ${server.url} (la API, en ${server.url}/api)`;
    process.stdout.write(introduction(headline, server, options));
  }
} catch (error) {
  fail(error);
}
