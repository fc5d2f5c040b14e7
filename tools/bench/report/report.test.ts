import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeByPeer } from '../measures/measure-load.ts';
import { resultTable } from './report.ts';
import { hasFailed, type Row, verdictOf } from './row.ts';

const row = (changes: Partial<Row> = {}): Row => ({
  id: 'sort-first-50000',
  what: 'sort',
  unit: 'ms',
  figure: 120,
  target: 150,
  ...changes,
});
const cells = (table: string) =>
  table.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test('a figure on its target meets it, one above misses it', () => {
  assert.equal(verdictOf(row({ figure: 150 })), 'met');
  assert.equal(verdictOf(row({ figure: 150.1 })), 'MISSED');
  assert.equal(verdictOf(row({ target: null })), 'for information');
  assert.equal(verdictOf(row({ figure: NaN })), 'not measured');
});

test('what was promised and not measured has failed like what was missed', () => {
  assert.deepEqual(
    [row(), row({ figure: 200 }), row({ figure: NaN }), row({ figure: 200, target: null })].map(
      hasFailed,
    ),
    [false, true, true, false],
  );
});

test('a peer adds its figure and the ratio', () => {
  const [header, , line] = cells(resultTable([row({ peer: 240 })], 'http://pos'));
  assert.deepEqual(header?.slice(5, 7), ['http://pos', 'ratio']);
  assert.deepEqual(line?.slice(2, 7), ['≤ 150 ms', '120 ms', 'met', '240 ms', '0.5×']);
});

test('without a peer there is no column for it', () => {
  const [header, , line] = cells(resultTable([row({ peer: 240 })], null));
  assert.equal(header?.includes('ratio'), false);
  assert.equal(line?.length, header?.length);
});

test('the peer sets how long the navigation may take; without one, nothing does', () => {
  const navigation = row({ id: 'nav-cold-1000', figure: 550, target: null });
  assert.equal(verdictOf(judgeByPeer({ ...navigation, peer: 1000 })), 'met');
  assert.equal(verdictOf(judgeByPeer({ ...navigation, peer: 999 })), 'MISSED');
  assert.equal(verdictOf(judgeByPeer(navigation)), 'for information');
  assert.match(judgeByPeer(navigation).note ?? '', /no peer/);
});

test('what the peer is no measure of keeps its own target', () => {
  const sort = row({ peer: 10 });
  assert.equal(judgeByPeer(sort).target, 150);
});
