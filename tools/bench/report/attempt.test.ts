import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attempt } from './attempt.ts';
import { hasFailed, type Row } from './row.ts';

const row = (id: string): Row => ({ id, what: 'sort', unit: 'ms', figure: 12, target: 33 });

test('what was measured is told before what comes after it fails', async () => {
  const lines: string[] = [];
  const tell = (line: string) => void lines.push(line.trim());
  const cases = [
    () => Promise.resolve([row('first')]),
    () => Promise.reject(new Error('Timeout exceeded.\nCall log')),
    () => Promise.resolve([row('last')]),
  ];
  const rows = await attempt(
    'all',
    'all cases',
    async () => {
      const measured: Row[] = [];
      for (const [at, measure] of cases.entries()) {
        measured.push(...(await attempt(`case-${at}`, `case ${at}`, measure, tell)));
      }
      return measured;
    },
    tell,
  );
  assert.deepEqual(
    rows.map(({ id }) => id),
    ['first', 'case-1-failed', 'last'],
  );
  assert.deepEqual(rows.map(hasFailed), [false, true, false]);
  assert.deepEqual(lines, [
    'first: 12 ms (met, ≤ 33 ms), sort',
    'case-1-failed: – (not measured, ≤ 0), case 1; Timeout exceeded.',
    'last: 12 ms (met, ≤ 33 ms), sort',
  ]);
});
