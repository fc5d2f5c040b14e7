import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Loaded, roundsUntil } from './rounds.ts';

const rounds = (firstRow: number, all: readonly Loaded[]) => roundsUntil(firstRow, all).length;
const loaded = (name: string, start: number, end: number) => ({ name, start, end });

test('what is asked for together is one round, what is asked for after it another', () => {
  const page = loaded('/', 0, 10);
  const scripts = [loaded('main.js', 12, 40), loaded('settings.json', 12, 20)];
  assert.equal(rounds(100, [page]), 1);
  assert.equal(rounds(100, [page, ...scripts]), 2);
  assert.equal(rounds(100, [page, ...scripts, loaded('list.js', 45, 60)]), 3);
});

test('a chain counts by its length, however many requests go beside it', () => {
  const chain = [
    loaded('/', 0, 10),
    loaded('main.js', 11, 30),
    loaded('settings.json', 31, 35),
    loaded('routes.js', 36, 50),
    loaded('page.js', 51, 70),
  ];
  const beside = [loaded('font.woff2', 11, 90), loaded('icon.svg', 12, 13)];
  assert.deepEqual(
    roundsUntil(100, [...beside, ...chain]),
    chain.map(({ name }) => name),
  );
});

test('what began before another ended did not wait for it', () => {
  assert.equal(rounds(100, [loaded('/', 0, 50), loaded('styles.css', 20, 60)]), 1);
});

test('what ended after the first row was not waited for', () => {
  const page = [loaded('/', 0, 10), loaded('main.js', 11, 30)];
  assert.equal(rounds(40, [...page, loaded('menu.js', 32, 55)]), 2);
  assert.equal(rounds(60, [...page, loaded('menu.js', 32, 55)]), 3);
});
