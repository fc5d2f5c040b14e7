import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { precompress } from './precompress.ts';

test('what unit tests build below a site is not the site', async (t) => {
  const site = await mkdtemp(path.join(tmpdir(), 'kantuta-test-'));
  t.after(() => rm(site, { recursive: true }));
  const text = 'export {};\n'.repeat(500);
  await mkdir(path.join(site, 'test-out/run'), { recursive: true });
  await writeFile(path.join(site, 'main.js'), text);
  await writeFile(path.join(site, 'test-out/run/main.js'), text);
  const compressed = await precompress(site);
  t.after(() => rm(compressed, { recursive: true }));
  assert.deepEqual((await readdir(compressed)).sort(), ['main.js.br', 'main.js.gz']);
});
