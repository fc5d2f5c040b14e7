import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, percentile, threeDigits } from './statistics.ts';

test('the median is in the middle, whatever the order', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.ok(Number.isNaN(median([])));
});

test('a percentile lies between two values as far as the share does', () => {
  const values = [10, 20, 30, 40, 50];
  assert.equal(percentile(values, 0), 10);
  assert.equal(percentile(values, 95), 48);
  assert.equal(percentile(values, 100), 50);
});

test('figures keep three digits, however large or small', () => {
  assert.equal(threeDigits(1234.5), '1,235');
  assert.equal(threeDigits(95.94), '95.9');
  assert.equal(threeDigits(0.01234), '0.0123');
  assert.equal(threeDigits(0), '0');
  assert.equal(threeDigits(-12.34), '-12.3');
  assert.equal(threeDigits(NaN), '–');
});
