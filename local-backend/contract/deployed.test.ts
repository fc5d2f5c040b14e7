import type { FastifyInstance } from 'fastify';
import { decodeJwt } from 'jose';
import { Kysely, PostgresDialect, sql } from 'kysely';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { createTokens, newSecret } from '../access/tokens.ts';
import { buildApp } from '../app.ts';
import { openEmbedded } from '../db/open-embedded.ts';
import { openServer } from '../db/open-server.ts';
import type { Database, Tables } from '../db/tables.ts';
import { ACCOUNT_WITHOUT_ROLE, DEMO_ACCOUNTS } from '../demo/demo-accounts.ts';
import { addAccountWithoutRole, seed } from '../demo/seed.ts';
import type { DeployedUsuario } from '../deployed/deployed-store.ts';
import { parseProfile, type Profile } from '../deployed/profile.ts';
import type { Envelope } from '../http/envelope.ts';
import { parseFaults } from '../http/faults.ts';
import type { Persona } from '../persona/persona.ts';
import { startServer } from '../start-server.ts';
import type { Registration, Role } from '../usuario/usuario.ts';
import { type Answer, ContractClient, type ErrorBody, newRegistration } from './contract-client.ts';

// Part C of the contract, row by row: what the deployed profile answers otherwise than documented.

type RefusalBody = ErrorBody & { stack: string };
interface Session {
  access_token: string;
  refresh_token: string;
  user: DeployedUsuario;
}

// On a PostgreSQL server where one is given: it words its refusals for itself.
const { DATABASE_URL } = process.env;
const SCHEMA = `kantuta_deployed_${process.pid}`;
const HASH = /^\$argon2id\$/;
const NOBODY = 2_147_483_647;
const { administrador, cajero } = DEMO_ACCOUNTS;

const secret = newSecret();

let db: Database;
const apps: FastifyInstance[] = [];
let nobody: ContractClient;
let admin: ContractClient;

/** Its answers are not the documented ones; each test says what they are. */
const deviating = (url: string) => new ContractClient(url, null, () => undefined);

async function serve(
  profile: Profile,
  changes: { welcomeMailMs?: number; faults?: string[]; db?: Database } = {},
): Promise<string> {
  const { welcomeMailMs = 0, faults = [] } = changes;
  const app = await buildApp({
    ...{ db: changes.db ?? db, profile, welcomeMailMs, publicPostsPerMinute: 600 },
    tokens: createTokens(secret, 3600),
    faults: parseFaults(faults),
    outbox: { isReal: false, send: () => Promise.reject(new Error('No mail is due')) },
  });
  apps.push(app);
  await app.listen({ port: 0, host: '127.0.0.1' });
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

before(async () => {
  db = DATABASE_URL
    ? await openServer(DATABASE_URL, SCHEMA, true)
    : await openEmbedded('memory://');
  await seed(db, 10);
  await addAccountWithoutRole(db);
  nobody = deviating(await serve('deployed'));
  admin = nobody.as((await signIn(administrador)).access_token);
});
after(async () => {
  for (const app of apps) await app.close();
  if (DATABASE_URL) await sql`drop schema ${sql.id(SCHEMA)} cascade`.execute(db);
  await db.destroy();
});

async function got<T>(status: number, answer: Promise<Answer<T>>): Promise<T> {
  const { status: answered, body } = await answer;
  assert.equal(answered, status, JSON.stringify(body));
  return body;
}

/** Expects an error body, with its stack, whose message is or holds this text. */
async function refused(
  status: number,
  message: string,
  answer: Promise<Answer<RefusalBody>>,
): Promise<RefusalBody> {
  const error = await got(status, answer);
  assert.equal(error.statusCode, status);
  assert.match([error.message].flat().join('\n'), new RegExp(message));
  assert.match(error.stack, /\n {4}at /);
  return error;
}

const signIn = ({ email, password }: { email: string; password: string }, client = nobody) =>
  got<Session>(201, client.call('POST', '/auth/login', { email, password }));
const register = (overrides: Partial<Registration> = {}) =>
  got<DeployedUsuario>(201, nobody.call('POST', '/usuario/register', newRegistration(overrides)));
const usuarios = async () =>
  (await got<Envelope<DeployedUsuario[]>>(200, admin.call('GET', '/usuario'))).data;
const usuario = async (id: number) =>
  (await got<Envelope<DeployedUsuario>>(200, admin.call('GET', `/usuario/${id}`))).data;
const personas = async () =>
  (await got<Envelope<Persona[]>>(200, admin.call('GET', '/persona'))).data;
const patch = <T = object>(id: number, change: object) =>
  admin.call<T>('PATCH', `/usuario/${id}`, change);

test('every Usuario: the hash is in it', async () => {
  const made = await register();
  const { user } = await signIn(administrador);
  for (const answer of [made, user, await usuario(made.id), ...(await usuarios())]) {
    assert.match(answer.password, HASH);
  }
});

test('GET /usuario: no role in any row, no persona in some; GET /usuario/:id has them', async () => {
  const rows = await usuarios();
  assert.ok(rows.every((row) => !('role' in row)));
  assert.ok(rows.some(({ persona }) => persona === null));
  const first = await usuario(1);
  assert.equal(first.role?.nombre, 'Administrador');
  assert.equal(first.persona?.p_apellido, administrador.p_apellido);
});

describe('GET and PATCH of /usuario/:id', () => {
  test('no user: 200 and nothing', async () => {
    assert.equal(await usuario(NOBODY), null);
  });

  test('PATCH answers what the database did, and 0 for no user', async () => {
    const { id } = await register();
    const changed = { generatedMaps: [], raw: [], affected: 1 };
    assert.deepEqual(await got(200, patch(id, { name: 'Caja 2' })), changed);
    assert.equal((await usuario(id)).name, 'Caja 2');
    assert.deepEqual(await got(200, patch(NOBODY, { name: 'x' })), { ...changed, affected: 0 });
  });

  test('PATCH without estado activates', async () => {
    const { id } = await register();
    await got(200, patch(id, { estado: false }));
    assert.equal((await usuario(id)).estado, false);
    await got(200, patch(id, { name: 'Turno noche' }));
    assert.equal((await usuario(id)).estado, true);
  });

  test('PATCH with id_role null: 500, and nothing is changed', async () => {
    const made = await usuario((await register()).id);
    const change = { id_role: null, name: 'x' };
    await refused(500, 'null', patch<RefusalBody>(made.id, change));
    assert.deepEqual(await usuario(made.id), made);
    await got(200, patch(made.id, { id_role: 3 }));
    assert.equal((await usuario(made.id)).role?.nombre, 'Cajero');
  });

  test('PATCH with password: stored unhashed, until POST /auth/change-password', async () => {
    const { id, email } = await register();
    const password = 'otra contraseña';
    await got(200, patch(id, { password }));
    assert.equal((await usuario(id)).password, password);
    await refused(401, 'incorrecta', nobody.call('POST', '/auth/login', { email, password }));
    const change = { email, newPassword: password };
    await got(201, admin.call('POST', '/auth/change-password', change));
    await signIn({ email, password });
    assert.equal((await usuario(id)).id_user_update, null);
  });
});

describe('POST /usuario/register', () => {
  const send = (body: object) => nobody.call<RefusalBody>('POST', '/usuario/register', body);

  test('refuses s_apellido absent or empty, and takes a blank', async () => {
    for (const s_apellido of [undefined, '']) {
      const body = { ...newRegistration(), s_apellido };
      await refused(400, 's_apellido should not be empty', send(body));
    }
    const made = await register({ s_apellido: ' ' });
    assert.equal(made.persona?.s_apellido, ' ');
  });

  test('ignores name, and makes an inactive persona of estado false', async () => {
    const made = await register({ name: 'Caja 7', estado: false });
    assert.equal(made.name, 'José Ángel Ñáñez Quispe');
    assert.deepEqual([made.estado, made.persona?.estado], [true, false]);
    assert.equal((await usuario(made.id)).estado, true);
  });

  test('answers role as its id alone, and has no rule on the password', async () => {
    const made = await register({ id_role: 2, password: '1' });
    assert.deepEqual(made.role, { id: 2 });
    assert.deepEqual((await register()).role, { id: 4 });
    await signIn({ email: made.email, password: '1' });
  });

  test('an e-mail in use: 409, and a persona is left behind', async () => {
    const sent = newRegistration({ nombres: 'Huérfana' });
    await got(201, send(sent));
    const error = await refused(409, 'duplicate key', send(sent));
    assert.equal(error.error_detail, `Key (email)=(${sent.email}) already exists.`);
    const left = (await personas()).filter(({ nombres }) => nombres === 'Huérfana');
    assert.equal(left.length, 2);
  });

  test('names over 100 characters together: 409, and a persona is left behind', async () => {
    const fits = {
      nombres: 'n'.repeat(58),
      p_apellido: 'p'.repeat(20),
      s_apellido: 's'.repeat(20),
    };
    assert.equal((await register(fits)).name.length, 100);
    const sent = newRegistration({ ...fits, nombres: 'm'.repeat(59) });
    await refused(409, 'value too long for type character varying\\(100\\)', send(sent));
    const left = (await personas()).filter(({ nombres }) => nombres === sent.nombres);
    assert.equal(left.length, 1);
    assert.ok((await usuarios()).every(({ email }) => email !== sent.email));
  });

  test('no call brings back the persona that `estado: false` made inactive', async () => {
    const { id, persona } = await register({ estado: false });
    await got(200, patch(id, { estado: true }));
    const { email: _, password: __, ...details } = newRegistration();
    const body = { ...details, id: persona!.id, id_user_update: 1 };
    assert.equal((await got<Persona>(200, admin.call('PUT', '/persona', body))).estado, false);
    assert.ok((await personas()).every((row) => row.id !== persona!.id));
  });

  test('one that stalls in the database lands after the client gave up', async () => {
    const url = await serve('deployed', { faults: ['stall=100=/usuario/register'] });
    const { server } = apps.at(-1)!;
    const sent = newRegistration();
    const client = new AbortController();
    const given = fetch(`${url}/usuario/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sent),
      signal: client.signal,
    });
    const [received] = (await once(server, 'request')) as [IncomingMessage];
    await once(received, 'end');
    const gaveUp = Date.now();
    client.abort();
    await assert.rejects(given, { name: 'AbortError' });
    const deadline = performance.now() + 60_000;
    let landed: DeployedUsuario | undefined;
    while (!landed) {
      assert.ok(performance.now() < deadline, 'it never lands');
      landed = (await usuarios()).find(({ email }) => email === sent.email);
    }
    assert.ok(Date.parse(landed.created_at) >= gaveUp);
  });

  test('waits for the welcome mail when the account is made', async () => {
    const slow = deviating(await serve('deployed', { welcomeMailMs: 400 }));
    const made = await got<DeployedUsuario>(
      201,
      slow.call('POST', '/usuario/register', newRegistration()),
    );
    // The timer of the wait is as coarse as a millisecond.
    assert.ok(Date.now() - Date.parse(made.created_at) >= 399);
  });
});

test('PUT /persona: some versions refuse id and id_user_update', async () => {
  const [persona] = await personas();
  const { nombres, p_apellido, s_apellido, fecha_nacimiento, genero } = persona!;
  const details = { nombres, p_apellido, s_apellido, fecha_nacimiento, genero };
  const body = { ...details, id: persona!.id, id_user_update: 1 };
  const changed = await got<Persona>(200, admin.call('PUT', '/persona', body));
  assert.deepEqual(changed, { ...persona, id_user_update: 1, updated_at: changed.updated_at });

  const strict = deviating(await serve('deployed-strict-put'));
  const client = strict.as((await signIn(administrador, strict)).access_token);
  const error = await refused(400, '', client.call('PUT', '/persona', body));
  assert.deepEqual([...error.message].sort(), [
    'property id should not exist',
    'property id_user_update should not exist',
  ]);
});

test('a bad date, a value too long: 409 or 500 with the text of the database', async () => {
  const badDate = newRegistration({ fecha_nacimiento: '2023-02-30' });
  const long = newRegistration({ nombres: 'x'.repeat(101) });
  const send = (body: object) => nobody.call<RefusalBody>('POST', '/usuario/register', body);
  await refused(409, 'date/time field value out of range: "2023-02-30"', send(badDate));
  await refused(409, 'value too long for type character varying\\(100\\)', send(long));

  const { id } = await register();
  const tooLong = { name: 'x'.repeat(101) };
  await refused(500, 'value too long', admin.call('PATCH', `/usuario/${id}`, tooLong));
  const { email: _, password: __, ...person } = newRegistration();
  const noDate = { ...person, fecha_nacimiento: 'ayer' };
  const error = await refused(
    500,
    'invalid input syntax for type date: "ayer"',
    admin.call('POST', '/persona', noDate),
  );
  assert.match(error.error_detail, /ayer/);
  const withIds = { ...noDate, id: 1, id_user_update: 1 };
  const put = (body: object) => admin.call<RefusalBody>('PUT', '/persona', body);
  const sentence = '^Error al actualizar los datos de la persona$';
  const bad = await refused(500, sentence, put(withIds));
  assert.match(bad.error_detail, /invalid input syntax/);
  const longName = { ...person, p_apellido: 'x'.repeat(51), id: 1, id_user_update: 1 };
  assert.match((await refused(500, sentence, put(longName))).error_detail, /value too long/);
});

test('PUT /persona: any id_user_update is believed, and nobody is a 404', async () => {
  const [persona] = await personas();
  const { nombres, p_apellido, fecha_nacimiento, genero } = persona!;
  const body = { ...{ nombres, p_apellido, fecha_nacimiento, genero }, id: persona!.id };
  const put = <T>(ids: object) => admin.call<T>('PUT', '/persona', { ...body, ...ids });
  const changed = await got(200, put<Persona>({ id_user_update: 4711 }));
  assert.equal(changed.id_user_update, 4711);
  await refused(404, 'No existe la persona', put({ id: NOBODY, id_user_update: 1 }));
});

test('POST /mail: 201 without an id', async () => {
  const mail = { email: 'ana@example.com', name: 'Ana', subject: 'Hola', message: 'Hola' };
  const receipt = await got<object>(201, nobody.call('POST', '/mail', mail));
  assert.deepEqual(Object.keys(receipt), ['message']);
});

test('POST /auth/refresh_token: a token without roleName, which every call refuses', async () => {
  const { access_token, refresh_token } = await signIn(administrador);
  assert.equal(decodeJwt(access_token)['roleName'], 'Administrador');
  const renewed = await got<{ access_token: string }>(
    201,
    nobody.as(refresh_token).call('POST', '/auth/refresh_token'),
  );
  assert.equal(decodeJwt(renewed.access_token)['roleName'], undefined);
  const client = nobody.as(renewed.access_token);
  for (const address of ['/usuario', '/usuario/1', '/persona', '/persona/1', '/auth/roles/list']) {
    await refused(401, 'Unauthorized', client.call('GET', address));
  }
  await refused(401, 'Unauthorized', client.call('PATCH', '/usuario/1', { estado: true }));
});

describe('sign-in', () => {
  test('inactive users can', async () => {
    const { id, email } = await register({ password: 'x' });
    await got(200, patch(id, { estado: false }));
    const { access_token, user } = await signIn({ email, password: 'x' });
    assert.equal(user.estado, false);
    await got(200, nobody.as(access_token).call('GET', '/persona'));
  });

  test('so can an account with neither role nor persona; the seeded ones have both', async () => {
    const { user } = await signIn(ACCOUNT_WITHOUT_ROLE);
    assert.deepEqual([user.role, user.persona], [null, null]);
    for (const account of Object.values(DEMO_ACCOUNTS)) {
      const session = await signIn(account);
      assert.equal(session.user.role?.nombre, account.role);
      assert.equal(session.user.persona?.nombres, account.nombres);
    }
  });
});

describe('lists', () => {
  test('a changed row moves to the end', async () => {
    const before = (await usuarios()).map(({ id }) => id);
    const moved = before[3]!;
    await got(200, patch(moved, { estado: true }));
    const after = (await usuarios()).map(({ id }) => id);
    assert.deepEqual(after, [...before.filter((id) => id !== moved), moved]);
    assert.ok(
      !isDeepStrictEqual(
        after,
        after.toSorted((one, other) => one - other),
      ),
    );
  });

  /** Not fetch, which says no-cache by itself wherever a tag is sent along. */
  async function ask(address: string, headers: Record<string, string>, method = 'GET') {
    const authorization = `Bearer ${admin.token}`;
    const request = httpRequest(nobody.url + address, {
      method,
      headers: { authorization, 'accept-encoding': 'gzip, br', ...headers },
    });
    request.end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    return { status: response.statusCode, headers: response.headers, body: await text(response) };
  }

  test('carry an ETag, which a 304 answers, and no compression', async () => {
    for (const address of ['/usuario', '/persona']) {
      const whole = await ask(address, {});
      const { etag = '' } = whole.headers;
      assert.match(etag, /^W\/"[\da-f]+-.{27}"$/);
      assert.equal(whole.headers['content-encoding'], undefined);
      assert.equal(whole.headers['cache-control'], undefined);
      const same = await ask(address, { 'if-none-match': etag });
      assert.deepEqual([same.status, same.body], [304, '']);
      for (const [known, status] of [
        ['"x"', 200],
        [etag, 304],
      ] as const) {
        const head = await ask(address, { 'if-none-match': known }, 'HEAD');
        assert.equal(head.status, status);
        assert.equal(head.headers.etag, etag);
        assert.equal(head.headers['content-encoding'], undefined);
      }
    }
  });

  test('are sent whole to who says no-cache, whatever the tag', async () => {
    const { headers } = await ask('/usuario', {});
    const known = { 'if-none-match': headers.etag ?? '' };
    assert.equal((await ask('/usuario', { ...known, 'cache-control': 'max-age=0' })).status, 304);
    assert.equal((await ask('/usuario', { ...known, 'cache-control': 'no-cache' })).status, 200);
  });

  test('GET /persona leaves inactive ones out', async () => {
    const { persona } = await register({ estado: false });
    const inactive = persona!.id;
    assert.ok((await personas()).every(({ id }) => id !== inactive));
    const found = await got<Persona>(200, admin.call('GET', `/persona/${inactive}`));
    assert.equal(found.estado, false);
  });
});

test('who may write: no role is asked for, and nobody is put on record on accounts', async () => {
  const client = nobody.as((await signIn(cajero)).access_token);
  const sent = newRegistration();
  const made = await got<DeployedUsuario>(201, client.call('POST', '/usuario/register', sent));
  await got(200, client.call('PATCH', `/usuario/${made.id}`, { name: 'Otro' }));
  const { id_user_create, id_user_update } = await usuario(made.id);
  assert.deepEqual([id_user_create, id_user_update], [null, null]);
});

test('a body over 100 kB: 500', async () => {
  const body = newRegistration({ nombres: 'x'.repeat(110_000) });
  await refused(500, 'PayloadTooLargeError', nobody.call('POST', '/usuario/register', body));
});

describe('database down', () => {
  /** A pool whose server is not there. */
  function nowhere(): Database {
    const pool = new pg.Pool({ host: '127.0.0.1', port: 9, max: 1 });
    return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  }

  test('deployed: 500, with its address', async () => {
    const gone = nowhere();
    const client = deviating(await serve('deployed', { db: gone })).as(admin.token);
    const error = await refused(500, 'ECONNREFUSED', client.call('GET', '/usuario'));
    assert.match(error.error_detail, /127\.0\.0\.1:9/);
    await gone.destroy();
    const faulty = deviating(await serve('deployed', { faults: ['database-down'] }));
    const told = await refused(500, '', faulty.as(admin.token).call('GET', '/persona'));
    assert.match(told.error_detail, /127\.0\.0\.1:5432/);
  });

  test('documented: 503 with Retry-After, and nothing of where it would be', async () => {
    const gone = nowhere();
    const urls = [
      await serve('documented', { db: gone }),
      await serve('documented', { faults: ['database-down'] }),
    ];
    for (const url of urls) {
      const client = new ContractClient(url).as(admin.token);
      const { status, headers, body } = await client.call<ErrorBody>('GET', '/usuario');
      assert.deepEqual([status, headers.get('retry-after')], [503, '5']);
      assert.doesNotMatch(JSON.stringify(body), /127\.0\.0\.1/);
    }
    await gone.destroy();
  });
});

test('first start: one account that has neither role nor persona, and the roles', async () => {
  const options = { host: '127.0.0.1', port: 0, dataDir: 'memory://', firstStart: true };
  const server = await startServer({ ...options, profile: 'deployed', welcomeMailMs: 0 });
  try {
    const client = deviating(server.url);
    const { access_token, user } = await signIn(ACCOUNT_WITHOUT_ROLE, client);
    assert.deepEqual([user.role, user.persona], [null, null]);
    await refused(401, '', client.as(access_token).call('GET', '/usuario'));
    // Registration is public and takes any role: so the first administrator is made.
    const first = newRegistration({ id_role: 1 });
    await got(201, client.call('POST', '/usuario/register', first));
    const own = client.as((await signIn(first, client)).access_token);
    const { data } = await got<Envelope<DeployedUsuario[]>>(200, own.call('GET', '/usuario'));
    assert.deepEqual(
      data.map(({ email }) => email),
      [ACCOUNT_WITHOUT_ROLE.email, first.email],
    );
    assert.equal((await got<Role[]>(200, own.call('GET', '/auth/roles/list'))).length, 4);
  } finally {
    await server.close();
  }
});

test('what part C does not name stays as documented', async () => {
  const roles = await got<Role[]>(200, admin.call('GET', '/auth/roles/list'));
  assert.equal(roles.length, 4);
  await refused(404, 'No existe la persona', admin.call('GET', `/persona/${NOBODY}`));
  const unknown = { ...newRegistration(), apodo: 'x' };
  const answer = nobody.call<RefusalBody>('POST', '/usuario/register', unknown);
  await refused(400, 'property apodo should not exist', answer);
});

test('the profile is an option of the server; the documented one hides what this one adds', async () => {
  assert.throws(() => parseProfile('nada'), /--profile nada/);
  const documented = new ContractClient(await serve('documented'));
  const { client } = await documented.signedIn(administrador);
  const { body } = await client.call<Envelope<DeployedUsuario[]>>('GET', '/usuario');
  assert.ok(body.data.every(({ role, persona }) => role !== undefined && persona !== null));

  // Beside the site, where the routes have another prefix.
  const staticDir = await mkdtemp(path.join(tmpdir(), 'kantuta-test-'));
  await writeFile(path.join(staticDir, 'index.html'), '');
  const options = { host: '127.0.0.1', port: 0, dataDir: 'memory://', seed: 0, staticDir };
  const server = await startServer({ ...options, profile: 'deployed' });
  try {
    const { user } = await signIn(ACCOUNT_WITHOUT_ROLE, deviating(`${server.url}/api`));
    assert.equal(user.role, null);
  } finally {
    await server.close();
    await rm(staticDir, { recursive: true });
  }
});

test('lists without rows: 404', async () => {
  await db.deleteFrom('usuario').execute();
  await db.deleteFrom('persona').execute();
  await refused(404, '', admin.call('GET', '/usuario'));
  await refused(404, '', admin.call('GET', '/persona'));
});
