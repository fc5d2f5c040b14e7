import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { DEMO_ACCOUNTS } from '../demo/demo-accounts.ts';
import type { Envelope } from '../http/envelope.ts';
import type { Persona } from '../persona/persona.ts';
import { type RunningServer, type ServerOptions, startServer } from '../start-server.ts';
import type { Usuario } from '../usuario/usuario.ts';
import { ContractClient, newRegistration } from './contract-client.ts';

// What only this backend promises: always against servers of its own, whatever CONTRACT_URL says.

const { administrador } = DEMO_ACCOUNTS;
const local: ServerOptions = { host: '127.0.0.1', port: 0, dataDir: 'memory://', seed: 5 };
const emails = async (client: ContractClient): Promise<string[]> => {
  const { body } = await client.expect<Envelope<Usuario[]>>(200, 'usuarioList', 'GET', '/usuario');
  return body.data.map(({ email }) => email);
};

let root: string;
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'kantuta-test-'));
});
after(() => rm(root, { recursive: true, force: true }));

describe('the site, the outbox, the throttle and an end of tokens', () => {
  let server: RunningServer;
  let nobody: ContractClient;

  before(async () => {
    const site = path.join(root, 'site');
    await mkdir(site);
    const nonce = 'nonce="CSP_NONCE_PLACEHOLDER"';
    await writeFile(path.join(site, 'index.html'), `<script ${nonce}></script><b ${nonce}></b>`);
    await writeFile(path.join(site, 'main-ABCD2345.js'), 'export {};\n'.repeat(500));
    await writeFile(path.join(site, 'favicon.ico'), 'icon');
    await writeFile(path.join(site, 'settings.json'), '{}');
    server = await startServer({ ...local, staticDir: site, accessTokenSeconds: 600 });
    nobody = new ContractClient(`${server.url}/api`);
  });
  after(() => server.close());

  test('pages carry the policy and a fresh nonce', async () => {
    const seen = new Set<string>();
    for (const address of ['/', '/index.html', '/usuarios/7?q=a.b', '/ingresar']) {
      const response = await fetch(server.url + address);
      const html = await response.text();
      const nonce = /nonce="([^"]+)"/.exec(html)?.[1] ?? '';
      assert.equal(response.status, 200);
      assert.equal(html.split(`nonce="${nonce}"`).length, 3);
      assert.equal(
        response.headers.get('content-security-policy'),
        `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self' 'nonce-${nonce}'; connect-src 'self'; img-src 'self' data:; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types angular`,
      );
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
      assert.equal(response.headers.get('cross-origin-opener-policy'), 'same-origin');
      assert.equal(response.headers.get('cross-origin-resource-policy'), 'same-origin');
      assert.equal(response.headers.get('strict-transport-security'), null);
      assert.equal(response.headers.get('cache-control'), 'no-cache');
      seen.add(nonce);
    }
    assert.equal(seen.size, 4);
    const secure = await fetch(server.url, { headers: { 'x-forwarded-proto': 'https' } });
    assert.match(secure.headers.get('strict-transport-security') ?? '', /max-age/);
  });

  test('files are cached as their names allow, and compressed', async () => {
    const script = await fetch(`${server.url}/main-ABCD2345.js`, {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    assert.equal(await script.text(), 'export {};\n'.repeat(500));
    assert.equal(script.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.equal(script.headers.get('content-encoding'), 'br');
    assert.match(script.headers.get('content-type') ?? '', /^(text|application)\/javascript/);
    assert.equal(script.headers.get('vary'), 'accept-encoding');
    const icon = await fetch(`${server.url}/favicon.ico`);
    assert.equal(icon.headers.get('cache-control'), 'no-cache');
    // What a deployment changes there counts from the next visit on.
    const settings = await fetch(`${server.url}/settings.json`);
    assert.equal(settings.headers.get('cache-control'), 'no-cache');
    assert.match(settings.headers.get('content-type') ?? '', /^application\/json/);
    for (const gone of ['/main-XXXX2345.js', '/..%2f..%2fetc%2fpasswd.txt']) {
      assert.equal((await fetch(server.url + gone)).status, 404);
    }
  });

  test('the API is under /api alone, and unknown addresses there are errors', async () => {
    await nobody.refused(401, [], 'GET', '/usuario');
    await nobody.refused(404, [], 'GET', '/nada');
    await new ContractClient(server.url).refused(404, [], 'POST', '/auth/login', administrador);
  });

  test('an address that is no text is refused with the headers of every refusal', async () => {
    const names = [
      'cache-control',
      'content-security-policy',
      'cross-origin-opener-policy',
      'cross-origin-resource-policy',
      'referrer-policy',
      'x-content-type-options',
      'x-frame-options',
    ];
    const known = await fetch(`${server.url}/api/nada`);
    for (const address of ['/%', '/api/%ff']) {
      const refused = await fetch(server.url + address);
      assert.equal(refused.status, 400);
      for (const name of names) {
        assert.ok(known.headers.has(name), name);
        assert.equal(refused.headers.get(name), known.headers.get(name), `${address} ${name}`);
      }
    }
  });

  test('an access token ends', async (t) => {
    const { client } = await nobody.signedIn(administrador);
    await client.expect(200, 'roleList', 'GET', '/auth/roles/list');
    t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 601_000 });
    await client.refused(401, [], 'GET', '/auth/roles/list');
  });

  test('a mail becomes a file, as typed', async () => {
    await nobody.expect(201, 'mailReceipt', 'POST', '/mail', {
      email: 'ana@example.com',
      name: 'Ana Muñoz',
      subject: 'Ñandú y cañón',
      message: 'Línea uno\n\n  Línea dos',
    });
    const [name = ''] = await readdir(server.outboxDir);
    const eml = await readFile(path.join(server.outboxDir, name), 'utf8');
    assert.equal((await stat(server.outboxDir)).mode & 0o777, 0o700);
    assert.equal((await stat(path.join(server.outboxDir, name))).mode & 0o777, 0o600);
    const [head = '', body = ''] = eml.split(/\r\n\r\n(.*)/s);
    assert.match(head, /Content-Type: text\/plain; charset=utf-8/);
    assert.match(head, /<ana@example\.com>/);
    const bytes = head.includes('base64')
      ? Buffer.from(body, 'base64')
      : Buffer.from(
          body
            .replaceAll('=\r\n', '')
            .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
              String.fromCharCode(Number.parseInt(hex, 16)),
            ),
          'latin1',
        );
    const text = bytes.toString('utf8').replaceAll('\r\n', '\n').trimEnd();
    assert.equal(text, 'Hola Ana Muñoz,\n\nLínea uno\n\n  Línea dos');
  });

  test('five failures close an account for a minute, and no other', async () => {
    const guess = { email: DEMO_ACCOUNTS.cajero.email, password: 'adivinando' };
    const guesses = await Promise.all(
      Array.from({ length: 8 }, () => nobody.call('POST', '/auth/login', guess)),
    );
    const statuses = guesses.map(({ status }) => status).sort();
    assert.deepEqual(statuses, [401, 401, 401, 401, 401, 429, 429, 429]);
    const { email, password } = DEMO_ACCOUNTS.cajero;
    const right = { email: email.toUpperCase(), password };
    const { headers, status } = await nobody.call('POST', '/auth/login', right);
    assert.equal(status, 429);
    const seconds = Number(headers.get('retry-after'));
    assert.ok(seconds > 0 && seconds <= 60);
    await nobody.signedIn(DEMO_ACCOUNTS.encargada);
  });
});

describe('faults and limits', () => {
  test('happen where they are asked for', async () => {
    const server = await startServer({
      ...local,
      faults: ['409=/persona', '500-after-write=/usuario/register', 'latency=80'],
      publicPostsPerMinute: 3,
    });
    try {
      const nobody = new ContractClient(server.url);
      const { client } = await nobody.signedIn(administrador);
      const started = performance.now();
      await client.refused(409, [], 'GET', '/persona');
      assert.ok(performance.now() - started >= 75);
      const sent = newRegistration();
      await nobody.refused(500, [], 'POST', '/usuario/register', sent);
      assert.ok((await emails(client)).includes(sent.email));
      for (let call = 0; call < 2; call++) await nobody.call('POST', '/usuario/register', {});
      const limited = await nobody.call('POST', '/usuario/register', {});
      assert.equal(limited.status, 429);
      assert.ok(Number(limited.headers.get('retry-after')) > 0);
    } finally {
      await server.close();
    }
  });

  test('are refused when they are not understood', async () => {
    await assert.rejects(startServer({ ...local, faults: ['nada=1'] }), /--fault nada=1/);
  });
});

describe('what is kept', () => {
  function run(...args: string[]): ChildProcess {
    const script = new URL('../server.ts', import.meta.url).pathname;
    const env = { ...process.env, DATABASE_URL: '' };
    return spawn(process.execPath, [script, '--host', '127.0.0.1', ...args], { env });
  }
  async function output(child: ChildProcess, until: RegExp): Promise<string> {
    let text = '';
    for await (const chunk of child.stdout ?? []) {
      text += String(chunk);
      const found = until.exec(text)?.[1];
      if (found !== undefined) return found;
    }
    throw new Error(`The server ended with: ${text}`);
  }
  async function failure(child: ChildProcess): Promise<[number | null, string]> {
    let text = '';
    child.stderr?.on('data', (chunk) => (text += String(chunk)));
    const [code] = (await once(child, 'close')) as [number | null];
    return [code, text];
  }

  test('an answered write outlives a killed server; a second server is told off', async () => {
    const data = path.join(root, 'data');
    const first = run('--port', '0', '--data', data, '--seed', '3');
    const url = await output(first, /(http:\/\/127\.0\.0\.1:\d+)/);
    const sent = newRegistration();
    await new ContractClient(url).expect(201, 'usuario', 'POST', '/usuario/register', sent);

    const [sameData, samePort] = await Promise.all([
      failure(run('--port', '0', '--data', data)),
      failure(run('--port', new URL(url).port, '--data', path.join(root, 'other'))),
    ]);
    assert.equal(sameData[0], 1);
    assert.match(sameData[1], /^Otro servidor está usando los datos/);
    assert.equal(samePort[0], 1);
    assert.match(samePort[1], /^El puerto \d+ ya está en uso/);

    const killed = once(first, 'exit');
    first.kill('SIGKILL');
    await killed;
    const second = run('--port', '0', '--data', data);
    const again = await output(second, /(http:\/\/127\.0\.0\.1:\d+)/);
    const { client } = await new ContractClient(again).signedIn(sent);
    assert.equal((await emails(client)).length, 7);
    for (const folder of [data, path.join(data, 'postgres')]) {
      assert.equal((await stat(folder)).mode & 0o777, 0o700, folder);
    }
    const ended = once(second, 'exit');
    second.kill('SIGTERM');
    assert.equal((await ended)[0], 0);
  });

  test('an empty database is filled with the same people at every run', async () => {
    const lists: Envelope<Persona[] | Usuario[]>[][] = [];
    for (let start = 0; start < 2; start++) {
      const server = await startServer({ ...local, seed: 200 });
      const { client } = await new ContractClient(server.url).signedIn(administrador);
      lists.push([
        (await client.expect<Envelope<Usuario[]>>(200, 'usuarioList', 'GET', '/usuario')).body,
        (await client.expect<Envelope<Persona[]>>(200, 'personaList', 'GET', '/persona')).body,
      ]);
      await server.close();
    }
    const [one = [], other = []] = lists;
    assert.deepEqual(one, other);
    assert.equal(one[0]?.data.length, 203);
    assert.equal(one[1]?.data.length, 215);
    const usuarios = (one[0]?.data ?? []) as Usuario[];
    assert.ok(usuarios.some(({ estado }) => !estado));
    assert.ok(usuarios.some(({ persona }) => persona.s_apellido === null));
  });

  const { DATABASE_URL } = process.env;
  test('a PostgreSQL server serves as well', { skip: !DATABASE_URL }, async (context) => {
    const options = {
      ...local,
      databaseUrl: DATABASE_URL,
      databaseSchema: `kantuta_test_${process.pid}`,
    };
    const sent = newRegistration();
    context.after(async () => {
      const client = new pg.Client({ connectionString: DATABASE_URL });
      await client.connect();
      await client.query(`drop schema if exists ${options.databaseSchema} cascade`);
      await client.end();
    });
    for (const [reset, count] of [
      [true, 8],
      [false, 9],
      [true, 8],
    ] as const) {
      const server = await startServer({ ...options, reset });
      try {
        const nobody = new ContractClient(server.url);
        const { client } = await nobody.signedIn(administrador);
        assert.equal((await emails(client)).length, count);
        if (reset) await nobody.expect(201, 'usuario', 'POST', '/usuario/register', sent);
        await nobody.refused(409, [], 'POST', '/usuario/register', sent);
        const { body } = await client.expect<Envelope<Persona[]>>(
          200,
          'personaList',
          'GET',
          '/persona',
        );
        assert.equal(body.data.at(-1)?.fecha_nacimiento, sent.fecha_nacimiento);
        assert.equal(body.data.length, 3 + 5 + 12 + 1);
      } finally {
        await server.close();
      }
    }
  });
});
