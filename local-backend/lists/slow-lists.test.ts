import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEMO_ACCOUNTS } from '../demo/demo-accounts.ts';
import { startServer } from '../start-server.ts';
import { firstByteMs } from './slow-lists.ts';

test('the first byte comes as late as it was measured, and in a straight line between', () => {
  for (const [rows, ms] of [
    [1000, 300],
    [10_000, 1000],
    [50_000, 4000],
    [30_000, 2500],
    [100_000, 7750],
  ] as const) {
    assert.equal(firstByteMs(rows), ms, `${rows}`);
  }
});

test('lists wait and are not compressed', async () => {
  const options = { host: '127.0.0.1', port: 0, dataDir: 'memory://', seed: 997 };
  const server = await startServer({ ...options, slowLists: true });
  try {
    const { email, password } = DEMO_ACCOUNTS.administrador;
    const login = await fetch(`${server.url}/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    const { access_token } = (await login.json()) as { access_token: string };
    const headers = { authorization: `Bearer ${access_token}`, 'accept-encoding': 'br' };
    const begun = performance.now();
    const answer = await fetch(`${server.url}/usuario`, { headers });
    // The timer of the wait is as coarse as a millisecond.
    assert.ok(performance.now() - begun >= 299);
    assert.equal(answer.headers.get('content-encoding'), null);
    const { data } = (await answer.json()) as { data: unknown[] };
    assert.equal(data.length, 1000);
  } finally {
    await server.close();
  }
});
