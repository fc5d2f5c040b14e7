import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { writeVersion } from './version.ts';

test('a build says which one it is', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'kantuta-version-'));
  try {
    process.env['KANTUTA_COMMIT'] = 'abc1234';
    await writeVersion(folder);
    const told = JSON.parse(await readFile(path.join(folder, 'version.json'), 'utf8')) as {
      built: string;
    };
    assert.deepEqual(Object.keys(told), ['version', 'commit', 'built']);
    assert.partialDeepStrictEqual(told, { commit: 'abc1234' });
    assert.ok(Math.abs(Date.now() - Date.parse(told.built)) < 60_000);
  } finally {
    delete process.env['KANTUTA_COMMIT'];
    await rm(folder, { recursive: true, force: true });
  }
});
