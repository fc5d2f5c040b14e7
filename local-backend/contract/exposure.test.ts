import type { FastifyInstance } from 'fastify';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { keptSecret } from '../access/signing-secret.ts';
import { createTokens } from '../access/tokens.ts';
import { type AppOptions, buildApp } from '../app.ts';
import { openEmbedded } from '../db/open-embedded.ts';
import type { Database } from '../db/tables.ts';
import { DEMO_ACCOUNTS } from '../demo/demo-accounts.ts';
import { seed } from '../demo/seed.ts';
import type { ApiError } from '../http/api-error.ts';
import { type Outbox, smtpOutbox } from '../mail/outbox.ts';
import { ContractClient } from './contract-client.ts';

// People copy this backend: what it does not let others do.

const MAIL = { email: 'ana@example.com', name: 'Ana', subject: 'Hola', message: 'Hola' };
const { administrador } = DEMO_ACCOUNTS;

let db: Database;
const apps: FastifyInstance[] = [];

async function serve(outbox: Outbox, options: AppOptions = {}): Promise<string> {
  const app = await buildApp(
    {
      ...{ db, outbox, profile: 'documented', faults: [], welcomeMailMs: 0 },
      tokens: createTokens(await keptSecret(db), 3600),
      publicPostsPerMinute: 600,
    },
    options,
  );
  apps.push(app);
  await app.listen({ port: 0, host: '127.0.0.1' });
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}
const sending = (isReal: boolean): Outbox => ({ isReal, send: async () => 'x' });

before(async () => {
  db = await openEmbedded('memory://');
  await seed(db, 0);
});
after(async () => {
  for (const app of apps) await app.close();
  await db.destroy();
});

test('a mail that really goes out needs a token; one that becomes a file does not', async () => {
  const real = new ContractClient(await serve(sending(true)));
  await real.refused(401, [], 'POST', '/mail', MAIL);
  const { client } = await real.signedIn(administrador);
  await client.expect(201, 'mailReceipt', 'POST', '/mail', MAIL);
  const file = new ContractClient(await serve(sending(false)));
  await file.expect(201, 'mailReceipt', 'POST', '/mail', MAIL);
});

test('no more mails go out in an hour than the operator allows', async () => {
  // Nobody listens there: what is refused by the mail server counts as well.
  const outbox = smtpOutbox('smtp://127.0.0.1:9', 2);
  const statuses: number[] = [];
  for (let count = 0; count < 4; count++) {
    const error = await outbox.send(MAIL).catch((thrown: unknown) => thrown as ApiError);
    assert.ok(typeof error === 'object');
    statuses.push(error.statusCode);
    if (error.statusCode === 429) {
      const { retryAfterSeconds = 0 } = error;
      assert.ok(retryAfterSeconds > 3500 && retryAfterSeconds <= 3600);
    }
  }
  assert.deepEqual(statuses, [502, 502, 429, 429]);
});

test('two servers on one database take each other’s tokens', async () => {
  const one = new ContractClient(await serve(sending(false)));
  const { client } = await one.signedIn(administrador);
  const other = new ContractClient(await serve(sending(false)), client.token);
  await other.expect(200, 'roleList', 'GET', '/auth/roles/list');
});

describe('Host', () => {
  async function statusOf(url: string, host: string): Promise<number | undefined> {
    const request = httpRequest(`${url}/auth/roles/list`, { headers: { host } });
    request.end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    await text(response);
    return response.statusCode;
  }

  test('is a name of this machine, whatever its port', async () => {
    const url = await serve(sending(false));
    for (const host of [
      'localhost',
      'LOCALHOST:4200',
      '127.0.0.1:1',
      '[::1]:3000',
      'a.localhost',
    ]) {
      assert.equal(await statusOf(url, host), 401, host);
    }
    const others = ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.1'];
    for (const host of others) assert.equal(await statusOf(url, host), 421, host);
  });

  test('is another one where that is told', async () => {
    const url = await serve(sending(false), { allowedHosts: ['caja.example.bo'] });
    assert.equal(await statusOf(url, 'Caja.example.bo:3000'), 401);
    assert.equal(await statusOf(url, 'otra.example.bo'), 421);
  });
});

test('a body that never ends does', async () => {
  const url = new URL(await serve(sending(false), { requestMs: 300 }));
  const socket = connect(Number(url.port), url.hostname);
  const head = ['POST /auth/login HTTP/1.1', 'Host: localhost', 'Content-Type: application/json'];
  socket.write(`${[...head, 'Content-Length: 1000'].join('\r\n')}\r\n\r\n{"email":`);
  assert.match(await text(socket), /^HTTP\/1\.1 408 /);
});
