import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { ContractClient } from '../../local-backend/contract/contract-client.ts';
import { DEMO_ACCOUNTS } from '../../local-backend/demo/demo-accounts.ts';
import type { Profile } from '../../local-backend/deployed/profile.ts';
import { type RunningServer, startServer } from '../../local-backend/start-server.ts';
import type { Verdict } from './check.ts';
import { readPassword } from './password.ts';
import { toJson, toTable } from './report.ts';
import { checkBackend, CHECKS, exitCodeOf, type Report } from './run.ts';

// `npm run check:backend`, on backends of which is known what it must find.

const { email, password } = DEMO_ACCOUNTS.administrador;
const HASH = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g';
const limits = { read: 5000, write: 20_000, slow: 20_000 };

const closing: (() => Promise<unknown>)[] = [];
after(async () => {
  for (const close of closing.reverse()) await close();
});

async function start(profile: Profile, welcomeMailMs = 0): Promise<RunningServer> {
  const options = { host: '127.0.0.1', port: 0, dataDir: 'memory://', seed: 10 };
  const server = await startServer({ ...options, profile, welcomeMailMs });
  closing.push(() => server.close());
  return server;
}

/** A server that answers by itself where `answer` does so, and else passes the call on. */
async function standBefore(
  target: string,
  answer: (request: IncomingMessage, response: ServerResponse) => boolean,
): Promise<string> {
  const server = createServer((request, response) => {
    if (!answer(request, response)) void passOn(target, request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function passOn(target: string, request: IncomingMessage, response: ServerResponse) {
  const { authorization, 'content-type': type } = request.headers;
  const body = await text(request);
  const answer = await fetch(target + (request.url ?? ''), {
    method: request.method ?? 'GET',
    headers: { ...(authorization && { authorization }), ...(type && { 'content-type': type }) },
    ...(body && { body }),
  });
  const cacheControl = answer.headers.get('cache-control') ?? '';
  const headers = { 'content-type': 'application/json', 'cache-control': cacheControl };
  response.writeHead(answer.status, headers);
  response.end(await answer.text());
}

const json = (response: ServerResponse, status: number, body: unknown): true => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  return true;
};
const page = (response: ServerResponse): true => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Hola');
  return true;
};

const check = (url: string, more: Partial<Parameters<typeof checkBackend>[0]> = {}) =>
  checkBackend({ url: new URL(url), email, password, write: false, limits, ...more });
/** Short patience where there is no answer to wait for, and only there: machines are slow at times. */
const hangs = (what: string) =>
  what.startsWith('no answer') ? { limits: { ...limits, read: 400, write: 400 } } : {};
const idsOf = ({ findings }: Report, verdict: Verdict) =>
  findings.filter((finding) => finding.verdict === verdict).map(({ id }) => id);
const warnedOf = ({ findings }: Report) =>
  findings.filter(({ warning }) => warning !== undefined).map(({ id }) => id);
function findingOf({ findings }: Report, id: string) {
  const finding = findings.find((each) => each.id === id);
  assert.ok(finding, id);
  return finding;
}

let documented: RunningServer;
before(async () => {
  documented = await start('documented');
});

test('each check has a name of its own', () => {
  const ids = CHECKS.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});

describe('a backend as documented', () => {
  test('conforms, and a run without --write leaves no trace', async () => {
    const { client } = await new ContractClient(documented.url).signedIn({ email, password });
    const records = async () => [
      (await client.call('GET', '/usuario')).body,
      (await client.call('GET', '/persona')).body,
      await readdir(documented.outboxDir).catch(() => []),
    ];
    const earlier = await records();
    const report = await check(documented.url);
    assert.deepEqual(await records(), earlier);

    assert.deepEqual(idsOf(report, 'handled'), []);
    assert.deepEqual(idsOf(report, 'unhandled'), []);
    // No seeded person is inactive; what matters and is not tried is said to be unknown.
    const open = ['register.public_role', 'patch.password', 'login.inactive', 'persona.put'];
    assert.deepEqual(idsOf(report, 'unchecked'), [...open, 'lists.inactive_personas']);
    for (const id of open) assert.equal(findingOf(report, id).got, 'not known: run --write');
    assert.deepEqual(report.settings, {});
    assert.equal(exitCodeOf(report), 0);
    assert.equal(report.records, null);
  });

  test('conforms with --write too, and every account of the run is inactive then', async () => {
    const { client } = await new ContractClient(documented.url).signedIn({ email, password });
    const rows = async () => {
      const { body } = await client.call<{ data: Record<string, unknown>[] }>('GET', '/usuario');
      return body.data;
    };
    const earlier = await rows();
    const report = await check(documented.url, { write: true });
    assert.deepEqual(idsOf(report, 'handled'), []);
    assert.deepEqual(idsOf(report, 'unhandled'), []);
    assert.deepEqual(idsOf(report, 'unchecked'), ['lists.inactive_personas']);
    assert.equal(report.findings.length, CHECKS.length);
    assert.deepEqual(report.settings, { passwordRoute: 'auto', inactiveCanSignIn: false });

    const later = await rows();
    assert.deepEqual(later.slice(0, earlier.length), earlier);
    const made = later.slice(earlier.length);
    assert.ok(made.length > 0);
    assert.deepEqual(
      report.records?.usuarios,
      made.map((row) => ({ id: row['id'], email: row['email'], estado: false })),
    );
    assert.ok(made.every((row) => /^prueba-.*@example\.invalid$/.test(String(row['email']))));
    const table = toTable(report);
    for (const { email } of report.records?.usuarios ?? []) assert.ok(table.includes(email));
    assert.match(table, /^settings\.json .*\n {2}\{\n {4}"passwordRoute": "auto",\n/m);
    assert.deepEqual(warnedOf(report), ['register.public_role', 'token.after_password']);
    assert.match(table, /^Warnings \(2\)\n {2}- Anybody may register with any role/m);
  });
});

test('an account that the module does not let in is told so', async () => {
  const { email, password } = DEMO_ACCOUNTS.cajero;
  const report = await check(documented.url, { email, password });
  assert.equal(report.as, `${email} (Cajero: the module lets only administrators in)`);
});

describe('deployed backends: every row of part C is found, and handled', () => {
  const READ = [
    'refresh.works',
    'usuario.rows.role',
    'usuario.rows.persona',
    'usuario.get.missing',
    'lists.order',
    'lists.etag',
    'secrets',
  ];
  const WRITTEN = [
    'register.answer',
    'register.time',
    'register.name',
    'register.estado',
    'register.one_surname',
    'register.email_in_use',
    'register.bad_date',
    'register.too_long',
    'register.names_together',
    'register.password',
    'register.too_large',
    'patch.answer',
    'patch.without_estado',
    'patch.null_role',
    'patch.too_long',
    'patch.missing',
    'patch.audit',
    'patch.password',
    'login.inactive',
    'persona.create.bad_date',
    'mail',
    'lists.inactive_personas',
  ];

  test('deployed', async () => {
    const { url } = await start('deployed', 120);
    // A changed row stands last: the order is seen without writing, once there was a change.
    await changeOwnAccount(url);

    const report = await check(url);
    assert.deepEqual(idsOf(report, 'handled'), READ);
    assert.deepEqual(idsOf(report, 'unhandled'), []);

    const written = await check(url, { write: true, limits: { ...limits, slow: 100 } });
    assert.deepEqual(idsOf(written, 'handled').sort(), [...READ, ...WRITTEN].sort());
    assert.deepEqual(idsOf(written, 'unhandled'), []);
    assert.deepEqual(idsOf(written, 'unchecked'), []);
    assert.equal(exitCodeOf(written), 0);
    assert.deepEqual(written.settings, {
      passwordRoute: 'change-password',
      inactiveCanSignIn: true,
    });
    assert.deepEqual(warnedOf(written), [
      'register.public_role',
      'login.inactive',
      'token.after_password',
    ]);
    assert.equal(written.records?.isTidy, true);

    assert.match(findingOf(written, 'register.email_in_use').got, /left behind/);
    assert.match(findingOf(written, 'register.names_together').got, /left behind/);
    assert.match(findingOf(written, 'lists.etag').got, /then 304 \(200 with no-cache\)/);
    assert.match(findingOf(written, 'register.one_surname').got, /" " passes/);
    assert.match(findingOf(written, 'register.answer').got, /\{ id \} alone/);
    assert.match(findingOf(written, 'secrets').got, /GET \/usuario \(data\[\]\.password\)/);
    assert.match(findingOf(written, 'patch.password').module, /change-password/);
    for (const shown of [toTable(written), toJson(written)]) {
      assert.doesNotMatch(shown, /argon2/);
      assert.ok(!shown.includes(password));
    }
  });

  test('deployed-strict-put', async () => {
    const { url } = await start('deployed-strict-put');
    const report = await check(url, { write: true });
    assert.match(findingOf(report, 'persona.put').got, /property id should not exist/);
    assert.deepEqual(idsOf(report, 'lost'), ['persona.put']);
    assert.match(toTable(report), /^Lost functions \(1\)$/m);
    assert.equal(findingOf(report, 'persona.put.details').verdict, 'unchecked');
    assert.equal(exitCodeOf(report), 1);
  });
});

/** By hand: the contract's own client takes no session of a backend that deviates. */
async function changeOwnAccount(url: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const credentials = JSON.stringify({ email, password });
  const login = await fetch(`${url}/auth/login`, { method: 'POST', headers, body: credentials });
  const { access_token, user } = (await login.json()) as {
    access_token: string;
    user: { id: number };
  };
  const changed = await fetch(`${url}/usuario/${user.id}`, {
    method: 'PATCH',
    headers: { ...headers, authorization: `Bearer ${access_token}` },
    body: JSON.stringify({ estado: true }),
  });
  assert.equal(changed.status, 200);
}

describe('what the module does not handle', () => {
  const found: [string, string, RegExp, Parameters<typeof standBefore>[1]][] = [
    [
      'a page where a list is due',
      'usuario.list',
      /no JSON \(text\/html\)/,
      ({ url }, response) => url === '/usuario' && page(response),
    ],
    [
      'a list without its envelope',
      'persona.list',
      /bare array/,
      ({ url }, response) => url === '/persona' && json(response, 200, []),
    ],
    [
      'rows that cannot be read',
      'persona.rows',
      /1 of 1 rows do not fit .* 1 of them beyond reading/,
      ({ url }, response) => url === '/persona' && json(response, 200, { data: [{ id: 'x' }] }),
    ],
    [
      'data for anybody',
      'guard.reads',
      /GET \/persona without token: 200/,
      ({ url }, response) => url === '/persona' && json(response, 200, { data: [] }),
    ],
    [
      'a hash in the text of an error',
      'secrets',
      /GET \/persona\/:id \(message\)/,
      ({ url }, response) =>
        /^\/persona\/\d/.test(url ?? '') && json(response, 500, { message: `row ${HASH}` }),
    ],
    [
      'no answer to a read',
      'persona.list',
      /GET \/persona: no answer within 0.4 s/,
      ({ url }) => url === '/persona',
    ],
  ];
  for (const [what, id, got, answer] of found) {
    test(what, async () => {
      const url = await standBefore(documented.url, answer);
      const report = await check(url, hangs(what));
      assert.equal(findingOf(report, id).verdict, 'unhandled');
      assert.match(findingOf(report, id).got, got);
      assert.equal(exitCodeOf(report), 1);
      assert.ok(!toTable(report).includes(HASH));
    });
  }

  test('a call that hangs is told once, however many checks wait for it', async () => {
    const isHanging = ({ url, headers }: IncomingMessage) =>
      url === '/usuario' && (headers.authorization?.length ?? 0) > 100;
    const url = await standBefore(documented.url, (request) => isHanging(request));
    const report = await check(url, { limits: { ...limits, read: 1000 } });
    assert.deepEqual(idsOf(report, 'unhandled').slice(0, 1), ['usuario.list']);
    assert.equal(findingOf(report, 'usuario.rows').verdict, 'unchecked');
  });

  test('a birth date that becomes the day before', async () => {
    const url = await standBefore(documented.url, ({ method, url }, response) => {
      if (method !== 'GET' || !/^\/persona\/\d/.test(url ?? '')) return false;
      const details = { nombres: 'Prueba', p_apellido: 'Prueba', s_apellido: 'Comprobador' };
      const stored = { ...details, genero: 'F', fecha_nacimiento: '1990-01-14T04:00:00.000Z' };
      return json(response, 200, { id: 1, estado: true, ...stored });
    });
    const report = await check(url, { write: true });
    const finding = findingOf(report, 'persona.create.details');
    assert.equal(finding.verdict, 'unhandled');
    assert.match(finding.got, /fecha_nacimiento/);
  });

  test('a password that neither call sets', async () => {
    const url = await standBefore(documented.url, ({ url, method }, response) => {
      if (url === '/auth/change-password') return json(response, 201, {});
      return method === 'PATCH' && json(response, 200, {});
    });
    const report = await check(url, { write: true });
    assert.equal(findingOf(report, 'patch.password').verdict, 'unhandled');
    assert.equal(findingOf(report, 'patch.answer').verdict, 'unhandled');
    assert.equal(report.settings.passwordRoute, undefined);
    // Nothing can be deactivated there, and the person is told so.
    assert.equal(report.records?.isTidy, false);
    assert.match(toTable(report), /NOT all could be deactivated/);
    assert.match(toTable(report), /example\.invalid {2}ACTIVE/);
  });
});

describe('what cannot be checked', () => {
  test('a busy backend: the rest is told, and the exit code is 2', async () => {
    const url = await standBefore(
      documented.url,
      ({ url }, response) => url === '/usuario' && json(response, 503, { message: 'Busy' }),
    );
    const report = await check(url);
    assert.equal(findingOf(report, 'usuario.list').verdict, 'unchecked');
    assert.equal(findingOf(report, 'roles.list').verdict, 'conforms');
    assert.match(report.interruption ?? '', /GET \/usuario: 503 "Busy"/);
    assert.equal(exitCodeOf(report), 2);
  });

  test('a run that is stopped tidies up what it made', async () => {
    const stop = new AbortController();
    const report = await check(documented.url, {
      write: true,
      signal: stop.signal,
      progress: (done) => {
        if (CHECKS[done]?.id === 'patch.password') stop.abort();
      },
    });
    assert.equal(findingOf(report, 'register.name').verdict, 'conforms');
    assert.equal(findingOf(report, 'change_password').verdict, 'unchecked');
    assert.equal(report.records?.isTidy, true);
    assert.equal(exitCodeOf(report), 2);
  });

  const refusals: [string, RegExp, Parameters<typeof standBefore>[1]][] = [
    ['a site instead of an API', /no Kantuta backend.*\/api/, (_, response) => page(response)],
    ['no answer', /no answer within 0.4 s/, () => true],
    [
      'a broken connection',
      /connection broke.*https/,
      ({ socket }) => {
        socket.destroy();
        return true;
      },
    ],
    [
      'an API somewhere else',
      /no such route.*prefix/,
      (_, response) => json(response, 404, { message: 'Cannot POST /auth/login' }),
    ],
    ['no tokens', /no session/, (_, response) => json(response, 201, { user: { id: 1 } })],
  ];
  for (const [what, sentence, answer] of refusals) {
    test(what, async () => {
      const url = await standBefore(documented.url, answer);
      await assert.rejects(check(url, hangs(what)), sentence);
    });
  }

  test('nobody there, another protocol, wrong credentials', async () => {
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const { port } = gone.address() as AddressInfo;
    gone.close();
    await once(gone, 'close');
    await assert.rejects(check(`http://127.0.0.1:${port}`), /Nothing listens at/);
    await assert.rejects(check(documented.url.replace('http:', 'https:')), /does not speak https/);
    await assert.rejects(check(documented.url, { password: 'x' }), /password is wrong/);
    await assert.rejects(check(documented.url, { email: 'x@y.bo' }), /e-mail is not known/);
  });

  test('a redirection: neither password nor token goes there', async () => {
    let visits = 0;
    const elsewhere = await standBefore(documented.url, () => {
      visits += 1;
      return false;
    });
    const moved = (path: string) => (request: IncomingMessage, response: ServerResponse) => {
      if (request.url !== path) return false;
      response.writeHead(307, { location: elsewhere + path }).end();
      return true;
    };
    const login = await standBefore(documented.url, moved('/auth/login'));
    await assert.rejects(check(login), /redirected to http/);
    const report = await check(await standBefore(documented.url, moved('/persona')));
    assert.match(findingOf(report, 'persona.list').got, /^307 to http/);
    assert.equal(visits, 0);
  });
});

describe('at the terminal', () => {
  async function run(input: string, ...args: string[]) {
    const child = spawn(process.execPath, ['tools/check-backend.ts', ...args], {
      cwd: path.resolve(import.meta.dirname, '../..'),
      stdio: 'pipe',
    });
    child.stdin.end(input);
    const [out, err, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close') as Promise<[number]>,
    ]);
    assert.ok(!(out + err).includes(password), 'the password is shown');
    return { out, err, code };
  }

  test('prints a table of 100 columns, below a path prefix too', async () => {
    const prefixed = await standBefore(documented.url, (request, response) => {
      if (!request.url?.startsWith('/api/')) return page(response);
      request.url = request.url.slice('/api'.length);
      return false;
    });
    const { out, err, code } = await run(
      `${password}\r\n`,
      ...['--url', `${prefixed}/api/`, '--email', email],
    );
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.match(out, /^Conforms \(\d+\)$/m);
    assert.match(
      out,
      /\d+ conform, 0 deviate and are handled, 0 deviate and are not, 0 lost functions,\s5 could/,
    );
    for (const line of out.split('\n')) assert.ok(line.length <= 100, line);
  });

  test('prints JSON', async () => {
    const { out, code } = await run(password, '--url', documented.url, '--email', email, '--json');
    const report = JSON.parse(out) as Report & { exitCode: number };
    assert.equal(report.exitCode, code);
    assert.equal(findingOf(report, 'usuario.list').verdict, 'conforms');
  });

  test('says what is wrong with the arguments, and repeats none that may be a password', async () => {
    const at = ['--url', documented.url, '--email', email];
    const cases: [string[], RegExp][] = [
      [[], /--url and --email are needed/],
      [['--url', 'localhost:3000', '--email', email], /no http address/],
      [['--url', `http://admin:${password}@localhost`, '--email', email], /no user, password/],
      [[...at, `--password=${password}`], /Unknown option '--password'/],
      [[...at, password], /argument too many/],
    ];
    const runs = await Promise.all(cases.map(([args]) => run('', ...args)));
    runs.forEach(({ err, out, code }, index) => {
      assert.match(err, cases[index]![1]);
      assert.deepEqual([out, code], ['', 2]);
    });
    assert.match((await run('', ...at)).err, /No password was given/);
    const help = await run('', '--help');
    assert.equal(help.code, 0);
    assert.match(help.out, /--write/);
  });

  test('a terminal shows the question and nothing of what is typed', async () => {
    const modes: boolean[] = [];
    const terminal = Object.assign(new PassThrough(), {
      isTTY: true,
      setRawMode: (isRaw: boolean) => modes.push(isRaw),
    });
    const screen = new PassThrough();
    const typed = readPassword(terminal, screen, 'Password: ');
    terminal.write(`x\u007f${password}\r`);
    assert.equal(await typed, password);
    screen.end();
    assert.equal(await text(screen), 'Password: \n');
    assert.deepEqual(modes, [true, false]);

    const interrupted = readPassword(terminal, new PassThrough(), '');
    terminal.write('Kan\u0003');
    assert.equal(await interrupted, null);
  });
});
