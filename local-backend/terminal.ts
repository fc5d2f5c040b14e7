import { ACCOUNT_WITHOUT_ROLE, DEMO_ACCOUNTS } from './demo/demo-accounts.ts';
import { StartError } from './start-error.ts';
import type { RunningServer, ServerOptions } from './start-server.ts';
import { usageSentence } from './usage-sentence.ts';

/** What the person at the terminal is told once, when there is something to open. */
export function introduction(
  headline: string,
  server: RunningServer,
  options: ServerOptions,
): string {
  const { profile = 'documented' } = options;
  const accounts = [
    ...(options.firstStart ? [] : Object.values(DEMO_ACCOUNTS)),
    ...(profile === 'documented' && !options.firstStart ? [] : [ACCOUNT_WITHOUT_ROLE]),
  ];
  const lines = [
    '',
    headline,
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
    'Ctrl-C termina.',
    '',
  ];
  return lines.join('\n');
}

/** Ends the process with what went wrong: a sentence where it is known, else the stack. */
export function fail(error: unknown): never {
  const usage = usageSentence(error);
  const text =
    usage ??
    (error instanceof StartError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error));
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

/** Ctrl-C reaches a process more than once under npm: the first closes, the others wait with it. */
export function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  const shutDown = () => {
    if (closing) return;
    closing = true;
    // Whatever hangs, the person at the terminal does not wait for it.
    setTimeout(() => process.exit(1), 5000).unref();
    close().then(() => process.exit(0), fail);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, shutDown);
  // npm passes a signal on to the shell between, which dies of it and tells nobody.
  const parent = process.ppid;
  const look = () => {
    if (process.ppid !== parent) shutDown();
  };
  if (process.env['npm_lifecycle_event'] !== undefined) setInterval(look, 250).unref();
}
