import { MAX_SEED_SIZE } from './demo/seed.ts';
import { parseProfile } from './deployed/profile.ts';
import { StartError } from './start-error.ts';
import type { ServerOptions } from './start-server.ts';

/** What may be said on a command line, of `npm run backend` and of `npm start`. */
export const BACKEND_OPTIONS = {
  data: { type: 'string' },
  reset: { type: 'boolean' },
  seed: { type: 'string' },
  dirt: { type: 'boolean' },
  'first-start': { type: 'boolean' },
  'allow-host': { type: 'string', multiple: true },
  profile: { type: 'string' },
  'slow-lists': { type: 'boolean' },
  'welcome-mail-ms': { type: 'string' },
  'mails-per-hour': { type: 'string' },
  fault: { type: 'string', multiple: true },
} as const;

export const BACKEND_HELP = `  --data DIR      dónde se guardan los datos (.data); memory:// no guarda nada
  --reset         empieza de cero: borra los datos guardados
  --seed N        personas inventadas en una base vacía (200; hasta ${MAX_SEED_SIZE})
  --dirt          entre ellas, un ejemplo de cada cosa que halla «Calidad de datos»
  --first-start   en una base vacía, solo una cuenta sin rol ni persona, como en el
                  primer arranque de un servidor en uso
  --allow-host NOMBRE  atiende también con ese nombre; se puede repetir
  --profile PERFIL  cómo responde: documented (según el contrato); deployed (como se
                  midieron los servidores en uso); deployed-strict-put (además,
                  PUT /persona no acepta id ni id_user_update)
  --slow-lists    las listas tardan como en un servidor en uso, sin comprimir: 0,3 s con
                  1.000 filas, 1 s con 10.000, 4 s con 50.000
  --welcome-mail-ms N  cuánto espera un registro con los perfiles deployed (1500)
  --mails-per-hour N   cuántos correos salen por SMTP_URL en una hora (60)
  --fault FALLA   provoca una falla; se puede repetir:
                    latency=2000, latency=2000=/persona   demora la respuesta (ms)
                    stall=45000=/usuario/register    guarda recién después (ms)
                    401, 409=/usuario/register, …    responde con ese código
                    500-after-write=/usuario/register  guarda, y responde 500
                    database-down                    la base de datos no responde
                    error-rate=0.3                   falla una parte de las llamadas (503)
  --help          esta ayuda

Variables: DATABASE_URL (otro PostgreSQL), SMTP_URL (envía de verdad los correos),
ACCESS_TOKEN_SECONDS (duración del token de acceso, 3600).
`;

/** What `parseArgs` makes of BACKEND_OPTIONS. */
export interface BackendValues {
  data?: string | undefined;
  reset?: boolean | undefined;
  seed?: string | undefined;
  dirt?: boolean | undefined;
  'first-start'?: boolean | undefined;
  'allow-host'?: string[] | undefined;
  profile?: string | undefined;
  'slow-lists'?: boolean | undefined;
  'welcome-mail-ms'?: string | undefined;
  'mails-per-hour'?: string | undefined;
  fault?: string[] | undefined;
}

/** @throws StartError with a sentence for the person who starts it */
export function toServerOptions(values: BackendValues): ServerOptions {
  const { DATABASE_URL, SMTP_URL, ACCESS_TOKEN_SECONDS } = process.env;
  const seed = wholeNumber('--seed', values.seed, MAX_SEED_SIZE);
  const welcomeMailMs = wholeNumber('--welcome-mail-ms', values['welcome-mail-ms'], 600_000);
  const mailsPerHour = wholeNumber('--mails-per-hour', values['mails-per-hour'], 1_000_000);
  const seconds = wholeNumber('ACCESS_TOKEN_SECONDS', ACCESS_TOKEN_SECONDS || undefined, 86_400);
  return {
    log: true,
    reset: values.reset ?? false,
    slowLists: values['slow-lists'] ?? false,
    firstStart: values['first-start'] ?? false,
    allowedHosts: values['allow-host'] ?? [],
    faults: values.fault ?? [],
    databaseUrl: DATABASE_URL || undefined,
    smtpUrl: SMTP_URL || undefined,
    ...(seed !== undefined && { seed }),
    ...(values.dirt && { dirt: true }),
    ...(welcomeMailMs !== undefined && { welcomeMailMs }),
    ...(mailsPerHour !== undefined && { mailsPerHour }),
    ...(values.profile !== undefined && { profile: parseProfile(values.profile) }),
    ...(seconds !== undefined && { accessTokenSeconds: seconds }),
    ...(values.data !== undefined && { dataDir: values.data }),
  };
}

/** @throws StartError */
export function portNumber(name: string, text: string | undefined): number | undefined {
  return wholeNumber(name, text, 65_535);
}

function wholeNumber(name: string, text: string | undefined, max: number): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text) || Number(text) > max) {
    throw new StartError(`${name} debe ser un número entero de 0 a ${max}.`);
  }
  return Number(text);
}
