import type { FastifyInstance } from 'fastify';
import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { createTokens, newSecret } from '../access/tokens.ts';
import { buildApp } from '../app.ts';
import { openEmbedded } from '../db/open-embedded.ts';
import type { Database } from '../db/tables.ts';
import { DEMO_ACCOUNTS } from '../demo/demo-accounts.ts';
import { seed } from '../demo/seed.ts';
import type { Envelope } from '../http/envelope.ts';
import type { Persona } from '../persona/persona.ts';
import type { Usuario } from '../usuario/usuario.ts';
import { ContractClient, newRegistration } from './contract-client.ts';

// Who may call what: every caller at every address, as the contract and README.md have it.

interface Caller {
  token: string | null;
  /** whose id the bodies give; the administrator's where nobody is behind the token */
  id: number;
}
/** An access token that is good, a refresh token that is, or nothing that counts. */
type Standing = 'access' | 'refresh' | 'none';

const NOBODY = 999_999;
const secret = newSecret();
const tokens = createTokens(secret, 3600);
const expired = createTokens(secret, -10);
const foreign = createTokens(newSecret(), 3600);
const owner = { id: 1, name: 'x', role: { id: 1, nombre: 'Administrador' } };
/** What was signed for somebody else, or not signed at all, with the claims of a good one. */
async function altered(change: (parts: string[]) => string[]): Promise<string> {
  return change((await tokens.issueAccess(owner)).split('.')).join('.');
}
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

let db: Database;
let app: FastifyInstance;
let nobody: ContractClient;

async function account(overrides: Parameters<typeof newRegistration>[0]) {
  const sent = newRegistration(overrides);
  const { session } = await registered(sent);
  return { token: session.access_token, refresh: session.refresh_token, id: session.user.id };
}
async function registered(sent: ReturnType<typeof newRegistration>) {
  await nobody.expect(201, 'usuario', 'POST', '/usuario/register', sent);
  return nobody.signedIn(sent);
}
async function inactive() {
  const made = await account({ id_role: 1 });
  const admin = nobody.as(await tokens.issueAccess(owner));
  await admin.expect(200, 'usuario', 'PATCH', `/usuario/${made.id}`, { estado: false });
  return made;
}
const nowhere = async (token: string | null | Promise<string>): Promise<Caller> => ({
  token: await token,
  id: 1,
});

const callers: [string, Standing, () => Promise<Caller>][] = [
  ['nobody', 'none', () => nowhere(null)],
  ['a text that is no token', 'none', () => nowhere('nada')],
  ['an expired token', 'none', () => nowhere(expired.issueAccess(owner))],
  [
    'a token with a piece of its signature',
    'none',
    () =>
      nowhere(
        altered(([header = '', payload = '', signature = '']) => [
          header,
          payload,
          signature.slice(0, -4),
        ]),
      ),
  ],
  ['a token with another signature', 'none', () => nowhere(foreign.issueAccess(owner))],
  ['a refresh token with another signature', 'none', () => nowhere(foreign.issueRefresh(owner))],
  [
    'a token without signature',
    'none',
    () => nowhere(altered(([, payload = '']) => [encoded({ alg: 'none' }), payload, ''])),
  ],
  [
    'a token with claims put in',
    'none',
    () =>
      nowhere(
        altered(([header = '', payload = '', signature = '']) => {
          const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
          return [header, encoded({ ...claims, sub: '2' }), signature];
        }),
      ),
  ],
  ['a token of nobody', 'none', () => nowhere(tokens.issueAccess({ ...owner, id: NOBODY }))],
  ['a refresh token', 'refresh', () => nowhere(tokens.issueRefresh(owner))],
  ['an inactive account', 'none', inactive],
  [
    'a refresh token of an inactive account',
    'none',
    async () => {
      const { refresh, id } = await inactive();
      return { token: refresh, id };
    },
  ],
  ['an Administrador', 'access', () => account({ id_role: 1 })],
  ['an Operador', 'access', () => account({ id_role: 2 })],
  ['a Cajero', 'access', () => account({ id_role: 3 })],
  ['a Usuario', 'access', () => account({ id_role: 4 })],
];

const { nombres, p_apellido, fecha_nacimiento, genero } = newRegistration();
const details = { nombres, p_apellido, fecha_nacimiento, genero };
const { email, password } = DEMO_ACCOUNTS.encargada;
const mail = { email: 'ana@example.com', name: 'Ana', subject: 'Hola', message: 'Hola' };

/** What each endpoint answers to an access token, to a refresh token and to anything else. */
const endpoints: [
  method: string,
  path: string,
  statuses: Record<Standing, number>,
  body?: (id: number) => object,
][] = [
  ['POST', '/usuario/register', all(201), () => newRegistration()],
  ['GET', '/usuario', guarded(200)],
  ['GET', '/usuario/2', guarded(200)],
  ['GET', `/usuario/${NOBODY}`, guarded(404)],
  ['GET', '/usuario/uno', guarded(400)],
  ['PATCH', '/usuario/2', guarded(200), () => ({ name: 'Otro nombre' })],
  ['PATCH', '/usuario/2', guarded(400), () => ({ password_hash: 'x' })],
  ['POST', '/persona', guarded(201), () => details],
  ['POST', '/persona', guarded(400), () => ({})],
  ['GET', '/persona', guarded(200)],
  ['GET', '/persona/2', guarded(200)],
  ['PUT', '/persona', guarded(200), (id) => ({ id: 2, id_user_update: id, ...details })],
  ['PUT', '/persona', guarded(403), (id) => ({ id: 2, id_user_update: id + 1, ...details })],
  ['POST', '/mail', all(201), () => mail],
  ['POST', '/auth/login', all(201), () => ({ email, password })],
  ['POST', '/auth/login', all(401), () => ({ email, password: 'otra distinta' })],
  ['POST', '/auth/login', all(201), () => ({ email, password })],
  ['POST', '/auth/refresh_token', { access: 401, refresh: 201, none: 401 }],
  ['GET', '/auth/roles/list', guarded(200)],
  ['POST', '/auth/change-password', guarded(201), () => ({ email, newPassword: password })],
  [
    'POST',
    '/auth/change-password',
    guarded(404),
    () => ({ email: mail.email, newPassword: password }),
  ],
  ['GET', '/', all(404)],
  ['GET', '/nada', all(404)],
  ['DELETE', '/usuario/2', all(404)],
  ['PUT', '/usuario/2', all(404), () => ({ estado: false })],
  ['DELETE', '/persona/2', all(404)],
  ['PATCH', '/persona/2', all(404), () => details],
  ['GET', '/auth/login', all(404)],
  ['GET', '/usuario/register', guarded(400)],
  ['GET', '/mail', all(404)],
  ['OPTIONS', '/usuario', all(404)],
];
function all(status: number): Record<Standing, number> {
  return { access: status, refresh: status, none: status };
}
function guarded(status: number): Record<Standing, number> {
  return { access: status, refresh: 401, none: 401 };
}

before(async () => {
  db = await openEmbedded('memory://');
  await seed(db, 0);
  app = await buildApp(
    {
      ...{ db, tokens, profile: 'documented', faults: [], welcomeMailMs: 0 },
      publicPostsPerMinute: 600,
      outbox: { isReal: false, send: async () => 'x' },
    },
    { staticDir: null, log: false },
  );
  await app.listen({ port: 0, host: '127.0.0.1' });
  nobody = new ContractClient(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`);
});
after(async () => {
  await app.close();
  await db.destroy();
});

/** Everything on record but who registered meanwhile, which anybody may. */
async function guardedRecords() {
  const [usuarios, personas, roles] = await Promise.all([
    db
      .selectFrom('usuario')
      .selectAll()
      .where('email', 'not like', 'contrato.%')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('persona as p')
      .selectAll()
      .where('id', 'not in', (eb) =>
        eb
          .selectFrom('usuario')
          .select((row) => row.ref('id_persona').$castTo<number>().as('id_persona'))
          .where('email', 'like', 'contrato.%'),
      )
      .orderBy('id')
      .execute(),
    db.selectFrom('role').selectAll().orderBy('id').execute(),
  ]);
  return { usuarios, personas, roles };
}

for (const [name, standing, arrive] of callers) {
  describe(name, () => {
    let caller: Caller;
    let client: ContractClient;
    let records: Awaited<ReturnType<typeof guardedRecords>>;
    before(async () => {
      caller = await arrive();
      client = nobody.as(caller.token);
      records = await guardedRecords();
    });

    for (const [method, path, statuses, body] of endpoints) {
      const status = statuses[standing];
      test(`${method} ${path}: ${status}`, async () => {
        const answer = await client.call<{ message?: unknown; id_user_create?: unknown }>(
          method,
          path,
          body?.(caller.id),
        );
        assert.equal(answer.status, status, JSON.stringify(answer.body));
        const isGuarded = statuses.none === 401 && statuses.access !== 401;
        if (status === 401 && isGuarded) assert.equal(answer.body.message, 'Unauthorized');
        if (path === '/usuario/register' && status === 201) {
          assert.equal(answer.body.id_user_create, standing === 'access' ? caller.id : null);
        }
      });
    }

    if (standing !== 'access') {
      test('has changed nothing of anybody', async () => {
        assert.deepEqual(await guardedRecords(), records);
      });
    }
  });
}

test('what a caller with a good token wrote carries that caller', async () => {
  const { id, token } = await account({ id_role: 3 });
  const cajero = nobody.as(token);
  await cajero.expect(200, 'usuario', 'PATCH', '/usuario/3', { name: 'Caja 3' });
  const { body } = await cajero.expect<Envelope<Persona>>(
    201,
    'personaEnvelope',
    'POST',
    '/persona',
    details,
  );
  assert.equal(body.data.id_user_create, id);
  const changed: Usuario = await cajero.usuario(3);
  assert.equal(changed.id_user_update, id);
});
