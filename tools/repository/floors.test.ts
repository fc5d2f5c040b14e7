import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DEPCRUISE = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

/** What the linter says of these files. */
async function lint(files: Record<string, string>): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), 'kantuta-floors-'));
  try {
    await symlink(path.join(ROOT, 'node_modules'), path.join(home, 'node_modules'));
    await writeFile(path.join(home, 'tsconfig.json'), '{}');
    await writeFile(path.join(home, 'package.json'), '{ "type": "module" }');
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(home, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    const config = path.join(ROOT, '.dependency-cruiser.js');
    const folders = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''))];
    const args = [DEPCRUISE, '--config', config, '--output-type', 'err-long', ...folders];
    return await new Promise((resolve) => {
      execFile(process.execPath, args, { cwd: home }, (_error, stdout, stderr) =>
        resolve(stdout + stderr),
      );
    });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Each refusal as 'rule: file'. */
const refusals = (said: string) =>
  [...said.matchAll(/error ([\w-]+): (\S+)/g)].map(([, rule, file]) => `${rule}: ${file}`).sort();

describe('the floors', () => {
  test('whatever brings in something from above or beside is refused, and told where to put it', async () => {
    const said = await lint({
      'src/app/usuarios/above.ts': 'export interface Above { id: number }',
      'src/app/forms/beside.ts': 'export const beside = 1;',
      'src/app/testing/factories.ts': 'export const made = 1;',
      'src/app/lists/by-name.ts':
        "import { Above } from '../usuarios/above'; export const one: Above = { id: 1 };",
      'src/app/lists/type.ts':
        "import type { Above } from '../usuarios/above'; export type One = Above;",
      'src/app/lists/dynamic.ts': "export const later = () => import('../usuarios/above');",
      'src/app/lists/re-export.ts': "export * from '../usuarios/above';",
      'src/app/lists/root-path.ts': "export * from 'src/app/usuarios/above';",
      'src/app/lists/neighbour.ts': "export * from '../forms/beside';",
      'src/app/lists/not-a-spec.ts': "export * from '../testing/factories';",
      'src/app/lists/nowhere.ts': "export * from '../usuarios/gone';",
      'src/app/domain/of-a-library.ts': "export * from 'rxjs';",
      'local-backend/of-a-tool.ts': "export * from '../tools/of-a-walk.ts';",
      'tools/of-a-walk.ts': "export * from '../e2e/walk.ts';",
      'e2e/walk.ts': 'export const walk = 1;',
    });
    assert.deepEqual(refusals(said), [
      'backend-alone: local-backend/of-a-tool.ts',
      'domain-is-plain: src/app/domain/of-a-library.ts',
      'floor-of-lists: src/app/lists/by-name.ts',
      'floor-of-lists: src/app/lists/dynamic.ts',
      'floor-of-lists: src/app/lists/neighbour.ts',
      'floor-of-lists: src/app/lists/not-a-spec.ts',
      'floor-of-lists: src/app/lists/re-export.ts',
      'floor-of-lists: src/app/lists/root-path.ts',
      'floor-of-lists: src/app/lists/type.ts',
      'no-import-that-leads-nowhere: src/app/lists/nowhere.ts',
      'testing-is-for-specs: src/app/lists/not-a-spec.ts',
      'tools-below-e2e: tools/of-a-walk.ts',
    ]);
    assert.match(said.replaceAll(/\s+/g, ' '), /lives on the lowest floor that may know it/);
  });

  test('a circle is refused anywhere', async () => {
    const folders = ['src/app/lists', 'local-backend/db', 'tools/bench', 'e2e/faults'];
    const said = await lint(
      Object.fromEntries(
        folders.flatMap((folder) => [
          [`${folder}/one.ts`, "import { two } from './two.ts'; export const one = () => two();"],
          [`${folder}/two.ts`, "import { one } from './one.ts'; export const two = () => one();"],
        ]),
      ),
    );
    for (const folder of folders) assert.ok(said.includes(`no-circle: ${folder}/`), said);
  });

  test('an import from below is what floors are for', async () => {
    const said = await lint({
      'src/app/usuarios/above.ts': "export * from '../lists/below';",
      'src/app/lists/below.ts': 'export const below = 1;',
    });
    assert.match(said, /no dependency violations/);
  });
});
