import assert from 'node:assert/strict';
import { test } from 'node:test';
import { karmaCounts } from './counts.ts';

test('unit tests that were announced and never told of have failed', () => {
  const results = { success: 927, failed: 0, skipped: 0, error: false };
  assert.deepEqual(karmaCounts(results, 988), { passed: 927, failed: 61, skipped: 0 });
  assert.deepEqual(karmaCounts(results, 927), { passed: 927, failed: 0, skipped: 0 });
});

test('an error outside of any unit test is one failure', () => {
  const results = { success: 2, failed: 0, skipped: 1, error: true };
  assert.deepEqual(karmaCounts(results, 3), { passed: 2, failed: 1, skipped: 1 });
});
