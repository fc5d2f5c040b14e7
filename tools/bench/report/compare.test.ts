import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeOf, comparisonTable, worsened } from './compare.ts';
import { measured, type Row } from './row.ts';

const row = (changes: Partial<Row> = {}): Row => ({
  id: 'sort-first-100000',
  what: 'sort',
  unit: 'ms',
  figure: 60,
  noise: 20,
  target: 100,
  ...changes,
});

test('a figure is worse when it grew by more than the noise of either run', () => {
  assert.equal(changeOf(row(), row({ figure: 81 })), 'WORSE');
  assert.equal(changeOf(row(), row({ figure: 80 })), 'same');
  assert.equal(changeOf(row(), row({ figure: 81, noise: 40 })), 'same');
  assert.equal(changeOf(row(), row({ figure: 39 })), 'better');
});

test('what is weighed has no noise: each gram that is shown counts', () => {
  const size = (figure: number) => ({ ...row({ figure, unit: 'kB' }), noise: 0 });
  assert.equal(changeOf(size(225), size(226)), 'WORSE');
  assert.equal(changeOf(size(225.1), size(225.2)), 'same');
});

test('what could be measured before and cannot any more is worse', () => {
  assert.equal(changeOf(row(), row({ figure: NaN })), 'WORSE');
  assert.equal(changeOf(row({ figure: NaN }), row()), 'better');
  assert.equal(changeOf(row({ figure: NaN }), row({ figure: NaN })), 'same');
});

test('rows that only one run has are told, and are not worse', () => {
  const older = { date: '2026-01-01T00:00:00Z', rows: [row(), row({ id: 'gone' })] };
  const newer = { date: '2026-01-02T00:00:00Z', rows: [row({ figure: 90 }), row({ id: 'new' })] };
  assert.deepEqual(worsened(older, newer), ['sort-first-100000']);
  const lines = comparisonTable(older, newer)
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  assert.deepEqual(
    lines.map(([id, , was, is, ratio, noise, change]) => [id, was, is, ratio, noise, change]),
    [
      ['sort-first-100000', '60 ms', '90 ms', '1.5×', '20 ms', 'WORSE'],
      ['new', '', '60 ms', '', '', 'new'],
      ['gone', '60 ms', '', '', '', 'gone'],
    ],
  );
});

test('the noise of a figure is how far its values lie apart', () => {
  assert.deepEqual(measured([14, 9, 11]), { figure: 11, noise: 5 });
});
