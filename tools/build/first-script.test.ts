import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { hurryFirstScript } from './first-script.ts';

async function hurried(page: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kantuta-first-script-'));
  try {
    await writeFile(path.join(folder, 'index.html'), page);
    await hurryFirstScript(folder);
    return await readFile(path.join(folder, 'index.html'), 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}

const script = (name: string) => `<script src="${name}" type="module" nonce="N"></script>`;

test('the first script stands before the styles, and waits for nothing', async () => {
  const head = '<head><link rel="stylesheet" href="/admin/styles.css"></head>';
  const main = script('/admin/main-B.js');
  const page = `${head}<body>${script('/admin/polyfills-A.js')}${main}</body>`;
  const first = '<script src="/admin/polyfills-A.js" type="module" async nonce="N"></script>';
  const rest = head.replace('<head>', '');
  assert.equal(await hurried(page), `<head>${first}${rest}<body>${main}</body>`);
});

test('a page without it is none of our builds', async () => {
  await assert.rejects(hurried(`<head></head><body>${script('main-B.js')}</body>`), /first script/);
});
