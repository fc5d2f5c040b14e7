import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOptions } from './options.ts';
import { GROUPS, sizesOf } from './targets.ts';

test('everything at every size, five times, unless told', () => {
  const options = readOptions([]);
  assert.deepEqual(options?.sizes, [1000, 10_000, 50_000, 100_000]);
  assert.equal(options?.runs, 5);
  assert.deepEqual(options?.groups, GROUPS);
  assert.equal(options?.peer, null);
  assert.equal(options?.latency, false);
});

test('sizes are taken from small to large, groups in their order', () => {
  const options = readOptions(['--sizes', '50000,1000', '--only', 'sort,size']);
  assert.deepEqual(options?.sizes, [1000, 50_000]);
  assert.deepEqual(options?.groups, ['size', 'sort']);
});

test('what makes no sense is refused, and so is a password as an argument', () => {
  for (const args of [
    ['--sizes', '1000,many'],
    ['--sizes', '100001'],
    ['--runs', '0'],
    ['--only', 'nothing'],
    ['--url', 'http://localhost'],
    ['--latency=much'],
    ['--password', 'secret'],
  ]) {
    assert.throws(() => readOptions(args), args.join(' '));
  }
  assert.equal(readOptions(['--help']), null);
});

test('a group is measured at the sizes of its targets, or at the largest asked for', () => {
  assert.deepEqual(sizesOf('sort', [1000, 50_000, 100_000]), [1000, 100_000]);
  assert.deepEqual(sizesOf('heap', [1000, 2000]), [2000]);
  assert.deepEqual(sizesOf('load', [1000, 2000]), [1000, 2000]);
});
