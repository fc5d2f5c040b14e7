import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPages } from './list-pages.ts';

const people = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: from + i }));

test('the next page is being read while one is on its way', async () => {
  const asked: number[] = [];
  const pages = readPages(async (id, limit) => {
    asked.push(id);
    return people(id + 1, id < 2000 ? limit : 5);
  });
  const first = (await pages.next()).value!;
  assert.equal(first.isLast, false);
  assert.deepEqual(asked, [0, 1000]);
  const rest: { json: string; isLast: boolean }[] = [];
  for await (const page of pages) rest.push(page);
  assert.deepEqual(asked, [0, 1000, 2000]);
  assert.equal(rest.at(-1)!.isLast, true);
  const ids = [first, ...rest].flatMap(({ json }) => JSON.parse(`[${json}]`) as { id: number }[]);
  assert.deepEqual(ids, people(1, 2005));
});

test('a page that cannot be read is told to whoever wants it', async () => {
  const pages = readPages(async (id, limit) => {
    if (id > 0) throw new Error('gone');
    return people(1, limit);
  });
  await pages.next();
  await assert.rejects(pages.next(), /gone/);
});
