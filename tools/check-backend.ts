import { parseArgs } from 'node:util';
import { readPassword } from './check-backend/password.ts';
import { toJson, toTable } from './check-backend/report.ts';
import { checkBackend, exitCodeOf } from './check-backend/run.ts';
import { Unchecked } from './check-backend/unchecked.ts';

const HELP = `Holds a Kantuta backend against the contract that the module is built on.

Usage: npm run check:backend -- --url http://localhost:3000 --email admin@kantuta.bo

  --url URL       where its API begins, with its path prefix if it has one
  --email E-MAIL  an administrator's account
  --write         also try the calls that write, on records that it makes itself, with e-mails
                  such as prueba-…@example.invalid. They cannot be deleted; it deactivates them.
  --json          print JSON instead of a table
  --help          this help

The password is asked for; where there is no terminal, it is the first line of standard input.

Exit code: 0 when everything conforms or deviates in ways that the module handles, 1 when something
deviates otherwise, 2 when it could not be checked.
`;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const INTERRUPTED = 130;

interface Arguments {
  url: URL;
  email: string;
  write: boolean;
  json: boolean;
}

/** @returns null when only help was asked for. @throws Unchecked */
function readArguments(): Arguments | null {
  const { values } = parsed();
  if (values.help) return null;
  const { url, email, write = false, json = false } = values;
  if (url === undefined || email === undefined) {
    throw new Unchecked('--url and --email are needed; see --help.');
  }
  return { url: addressOf(url), email, write, json };
}

function parsed() {
  try {
    return parseArgs({
      options: {
        url: { type: 'string' },
        email: { type: 'string' },
        write: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    const code = error instanceof TypeError && 'code' in error ? error.code : undefined;
    // What stands there may be a password: it is not repeated.
    if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
      throw new Unchecked('There is an argument too many; see --help. The password is asked for.');
    }
    if (code === undefined) throw error;
    throw new Unchecked(`${(error as Error).message.split(/[.\n]/)[0]}; see --help.`);
  }
}

function addressOf(text: string): URL {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Unchecked(`--url is no http address: it is to be such as http://localhost:3000.`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new Unchecked('--url is to have no user, password, query or fragment.');
  }
  return url;
}

async function run(): Promise<number> {
  const options = readArguments();
  if (!options) {
    process.stdout.write(HELP);
    return 0;
  }
  const { url, email, write, json } = options;
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) {
    process.stderr.write(`${url.origin} is not encrypted: the password can be read on its way.\n`);
  }
  const question = `Password of ${email} at ${url.origin}: `;
  const password = await readPassword(process.stdin, process.stderr, question);
  if (password === null) return INTERRUPTED;
  if (password === '') throw new Unchecked('No password was given.');
  const { signal } = stopOnInterrupt();
  const report = await checkBackend({ url, email, password, write, signal, progress });
  clearProgress();
  process.stdout.write(json ? toJson(report) : toTable(report));
  return exitCodeOf(report);
}

/** The first Ctrl-C lets the run put its accounts to rest; the second one ends it at once. */
function stopOnInterrupt(): AbortController {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  return stop;
}

function progress(done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} checks`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof Unchecked)) throw error;
  clearProgress();
  process.stderr.write(`${error.message}\n`);
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ error: error.message, exitCode: 2 })}\n`);
  }
  process.exitCode = 2;
}
