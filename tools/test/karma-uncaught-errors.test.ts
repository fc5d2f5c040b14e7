import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';

test('an uncaught error is a failure among the others, not the end of the unit tests', async () => {
  const client = await readFile(
    new URL('karma-uncaught-errors.client.js', import.meta.url),
    'utf8',
  );
  const results: { id: string; success: boolean; log: string[] }[] = [];
  let isEnded = false;
  const end = () => (isEnded = true);
  const karma = { error: end, result: (result: (typeof results)[0]) => results.push(result) };
  const window = { __karma__: karma, onerror: end as (() => void) | null };
  runInNewContext(client, { window });

  (karma.error as (told: string) => void)('first');
  (karma.error as (told: string) => void)('second');
  assert.equal(window.onerror, null);
  assert.equal(isEnded, false);
  assert.deepEqual(
    results.map(({ success, log }) => ({ success, log: [...log] })),
    [
      { success: false, log: ['first'] },
      { success: false, log: ['second'] },
    ],
  );
  assert.equal(new Set(results.map(({ id }) => id)).size, 2);
});
