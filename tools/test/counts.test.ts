import type { JSONReportSpec, JSONReportSuite } from '@playwright/test/reporter';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { karmaCounts, playwrightCounts } from './counts.ts';

test('unit tests that were announced and never told of have failed', () => {
  const results = { success: 927, failed: 0, skipped: 0, error: false };
  assert.deepEqual(karmaCounts(results, 988), { passed: 927, failed: 61, skipped: 0 });
  assert.deepEqual(karmaCounts(results, 927), { passed: 927, failed: 0, skipped: 0 });
});

test('an error outside of any unit test is one failure', () => {
  const results = { success: 2, failed: 0, skipped: 1, error: true };
  assert.deepEqual(karmaCounts(results, 3), { passed: 2, failed: 1, skipped: 1 });
});

test('what passes at its second try has passed, and is named', () => {
  const spec = (title: string, status: string) =>
    ({ file: 'lists.spec.ts', line: 7, title, tests: [{ status }] }) as unknown as JSONReportSpec;
  const inner = { specs: [spec('sorts', 'flaky'), spec('searches', 'expected')] };
  const report = {
    stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 2 },
    errors: [{}],
    suites: [{ specs: [spec('filters', 'unexpected')], suites: [inner as JSONReportSuite] }],
  };
  assert.deepEqual(playwrightCounts(report), {
    passed: 2,
    failed: 2,
    skipped: 2,
    flaky: ['lists.spec.ts:7 sorts'],
  });
});
