import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { writeListScripts } from './list-scripts.ts';

const lazy = (path: string) => ({ path, kind: 'dynamic-import' });
const needs = (path: string) => ({ path, kind: 'import-statement' });
const LISTS = ['usuarios', 'personas'].map((section) => [
  section,
  `src/app/${section}/list/${section.slice(0, -1)}-list.ts`,
]) as [string, string][];

const STATS = {
  inputs: {
    'src/app/shell/app.routes.ts': { imports: LISTS.map(([, page]) => lazy(page)) },
    'src/app/shell/app.ts': { imports: [lazy('src/app/shell/rail/rail.ts')] },
  },
  outputs: {
    'main-A.js': { entryPoint: 'src/main.ts', imports: [needs('first.js')], inputs: {} },
    'first.js': { imports: [], inputs: {} },
    'rail.js': { entryPoint: 'src/app/shell/rail/rail.ts', imports: [], inputs: {} },
    'shared.js': { imports: [needs('first.js')], inputs: {} },
    ...Object.fromEntries(
      LISTS.map(([section, entryPoint]) => [
        `${section}.js`,
        { entryPoint, imports: [needs('shared.js')], inputs: {} },
      ]),
    ),
  },
};

for (const base of ['/', '/administracion/']) {
  test(`a build under ${base} says which scripts each list needs besides the first`, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'kantuta-build-'));
    try {
      const stats = path.join(folder, 'stats.json');
      const index = path.join(folder, 'index.html');
      await writeFile(stats, JSON.stringify(STATS));
      await writeFile(index, `<head></head><script src="${base}main-A.js"></script>`);
      await writeListScripts(folder, stats);
      const page = await readFile(index, 'utf8');
      const [, json = ''] = /<meta name="list-scripts" content="(.*?)">/.exec(page) ?? [];
      assert.deepEqual(JSON.parse(json.replaceAll('&quot;', '"')), {
        usuarios: ['shared.js', 'usuarios.js', 'rail.js'],
        personas: ['personas.js', 'shared.js', 'rail.js'],
      });
      assert.equal(existsSync(stats), false);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}
