import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as pause } from 'node:timers/promises';
import { Turns } from './turns.ts';

test('two that measure at once alternate, and neither begins before the other is done', async () => {
  const turns = new Turns();
  const seen: string[] = [];
  const measure = async (who: string) => {
    for (let run = 1; run <= 3; run++) {
      await turns.take(async () => {
        seen.push(`${who}${run} begins`);
        await pause();
        seen.push(`${who}${run} ends`);
      });
    }
  };
  await Promise.all([measure('a'), measure('b')]);
  const order = ['a1', 'b1', 'a2', 'b2', 'a3', 'b3'];
  assert.deepEqual(
    seen,
    order.flatMap((turn) => [`${turn} begins`, `${turn} ends`]),
  );
});

test('a turn that fails is told to who took it, and is over', async () => {
  const turns = new Turns();
  await assert.rejects(turns.take(() => Promise.reject(new Error('no row'))));
  assert.equal(await turns.take(() => Promise.resolve(7)), 7);
});
