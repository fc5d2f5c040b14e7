import { parseArgs } from 'node:util';
import { ACCOUNT_WITHOUT_ROLE, DEMO_ACCOUNTS } from './demo-accounts.ts';
import { StartError } from './errors.ts';
import { parseProfile } from './profiles/profile.ts';
import { MAX_SEED_SIZE } from './seed.ts';
import { type RunningServer, type ServerOptions, startServer } from './start-server.ts';

const HELP = `Servidor local de Kantuta Administración

Uso: node local-backend/server.ts [opciones]

  --port N        puerto (3000; 4300 con --static; 0 = uno libre)
  --host NOMBRE   dirección en la que escucha (localhost)
  --data DIR      dónde se guardan los datos (.data); memory:// no guarda nada
  --reset         empieza de cero: borra los datos guardados
  --seed N        personas inventadas en una base vacía (200; hasta ${MAX_SEED_SIZE})
  --static DIR    sirve también la aplicación compilada; la API queda en /api
  --profile PERFIL  cómo responde: documented (según el contrato); deployed (como se
                  midieron los servidores en uso); deployed-strict-put (además,
                  PUT /persona no acepta id ni id_user_update)
  --welcome-mail-ms N  cuánto espera un registro con los perfiles deployed (1500)
  --fault FALLA   provoca una falla; se puede repetir:
                    latency=2000                     demora cada respuesta (ms)
                    401, 409=/usuario/register, …    responde con ese código
                    500-after-write=/usuario/register  guarda, y responde 500
                    error-rate=0.3                   falla una parte de las llamadas (503)
  --help          esta ayuda

Variables: DATABASE_URL (otro PostgreSQL), SMTP_URL (envía de verdad los correos),
ACCESS_TOKEN_SECONDS (duración del token de acceso, 3600).
`;

function wholeNumber(name: string, text: string | undefined, max: number): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text) || Number(text) > max) {
    throw new StartError(`${name} debe ser un número entero de 0 a ${max}.`);
  }
  return Number(text);
}

/** @returns null when only help was asked for */
function readOptions(): ServerOptions | null {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      reset: { type: 'boolean' },
      seed: { type: 'string' },
      static: { type: 'string' },
      profile: { type: 'string' },
      'welcome-mail-ms': { type: 'string' },
      fault: { type: 'string', multiple: true },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return null;
  const { DATABASE_URL, SMTP_URL, ACCESS_TOKEN_SECONDS } = process.env;
  const port = wholeNumber('--port', values.port, 65_535);
  const seed = wholeNumber('--seed', values.seed, MAX_SEED_SIZE);
  const welcomeMailMs = wholeNumber('--welcome-mail-ms', values['welcome-mail-ms'], 600_000);
  const seconds = wholeNumber('ACCESS_TOKEN_SECONDS', ACCESS_TOKEN_SECONDS || undefined, 86_400);
  return {
    log: true,
    reset: values.reset ?? false,
    staticDir: values.static,
    faults: values.fault ?? [],
    databaseUrl: DATABASE_URL || undefined,
    smtpUrl: SMTP_URL || undefined,
    ...(port !== undefined && { port }),
    ...(seed !== undefined && { seed }),
    ...(welcomeMailMs !== undefined && { welcomeMailMs }),
    ...(values.profile !== undefined && { profile: parseProfile(values.profile) }),
    ...(seconds !== undefined && { accessTokenSeconds: seconds }),
    ...(values.host !== undefined && { host: values.host }),
    ...(values.data !== undefined && { dataDir: values.data }),
  };
}

function announce(server: RunningServer, options: ServerOptions): void {
  const { profile = 'documented' } = options;
  const accounts = [
    ...Object.values(DEMO_ACCOUNTS),
    ...(profile === 'documented' ? [] : [ACCOUNT_WITHOUT_ROLE]),
  ];
  const lines = [
    '',
    options.staticDir === undefined
      ? `Servidor local de Kantuta en ${server.url}`
      : `Kantuta Administración en ${server.url} (la API, en ${server.url}/api)`,
    '',
    'Cuentas de prueba:',
    ...accounts.map(
      ({ email, password, purpose }) => `  ${email.padEnd(22)} ${password}   (${purpose})`,
    ),
    '',
    options.smtpUrl
      ? 'Los correos salen por SMTP_URL.'
      : `Los correos quedan en ${server.outboxDir}`,
    ...(options.seed !== undefined && !server.seeded
      ? ['Ya había datos y --seed no los cambió; usa también --reset.']
      : []),
    ...(profile === 'documented' ? [] : [`Perfil: ${profile}`]),
    ...(options.faults?.length ? [`Fallas provocadas: ${options.faults.join(', ')}`] : []),
    '',
  ];
  process.stdout.write(lines.join('\n'));
}

/** Ctrl+C reaches a process more than once under npm: the first closes, the others wait with it. */
function closeOnSignal(server: RunningServer): void {
  let closing = false;
  const shutDown = () => {
    if (closing) return;
    closing = true;
    // Whatever hangs, the person at the terminal does not wait for it.
    setTimeout(() => process.exit(1), 5000).unref();
    server.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', shutDown);
  process.on('SIGTERM', shutDown);
}

function fail(error: unknown): never {
  const isUsage = error instanceof TypeError && 'code' in error;
  const text =
    error instanceof StartError || isUsage
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

try {
  const options = readOptions();
  if (options === null) {
    process.stdout.write(HELP);
  } else {
    const server = await startServer(options);
    closeOnSignal(server);
    announce(server, options);
  }
} catch (error) {
  fail(error);
}
