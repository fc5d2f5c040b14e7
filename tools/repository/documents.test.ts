import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDERS = ['.', 'docs', 'docs/decisions', 'deploy', 'local-backend'];

async function documents(): Promise<string[]> {
  const names = await Promise.all(
    FOLDERS.map(async (folder) =>
      (await readdir(path.join(ROOT, folder)))
        .filter((name) => name.endsWith('.md'))
        .map((name) => path.join(folder, name)),
    ),
  );
  return names.flat();
}

/** As GitHub makes an anchor of a heading. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

async function anchors(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading));
}

describe('the documents', () => {
  test('link to what is there', async () => {
    const broken: string[] = [];
    for (const document of await documents()) {
      const text = await readFile(path.join(ROOT, document), 'utf8');
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
        const [name = '', fragment] = target.split('#');
        const file =
          name === ''
            ? path.join(ROOT, document)
            : path.resolve(ROOT, path.dirname(document), name);
        const isThere = existsSync(file);
        const isFound =
          fragment === undefined || (isThere && (await anchors(file)).includes(fragment));
        if (!isThere || !isFound) broken.push(`${document}: ${target}`);
      }
    }
    assert.deepEqual(broken, []);
  });

  test('name for each small input that went wrong the tests that are there', async () => {
    const page = await readFile(path.join(ROOT, 'docs/cases.md'), 'utf8');
    const rows = page.split('\n').filter((line) => /^\| (?!input |-)/.test(line));
    assert.ok(rows.length >= 36, `${rows.length} rows`);
    for (const row of rows) {
      const proofs = [...row.matchAll(/\]\(\.\.\/([^)]+)\) “([^”]+)”/g)];
      assert.ok(proofs.length > 0, row);
      for (const [, file = '', title = ''] of proofs) {
        const text = await readFile(path.join(ROOT, file), 'utf8');
        const isThere = [`'`, `"`, '`'].some((quote) => text.includes(`(${quote}${title}`));
        assert.ok(isThere, `${file} has no “${title}”`);
      }
    }
  });

  test('name only commands that package.json has', async () => {
    const { scripts } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const unknown: string[] = [];
    for (const document of await documents()) {
      const text = await readFile(path.join(ROOT, document), 'utf8');
      for (const [, name = ''] of text.matchAll(/npm run (?!-)([\w:-]+)/g)) {
        if (!(name in scripts)) unknown.push(`${document}: npm run ${name}`);
      }
    }
    assert.deepEqual(unknown, []);
  });

  test('the README can be read in one go, and names every route', async () => {
    const readme = await readFile(path.join(ROOT, 'README.md'), 'utf8');
    assert.ok(Buffer.byteLength(readme) <= 10_000, `${Buffer.byteLength(readme)} bytes`);
    const sources = await readdir(path.join(ROOT, 'src'), { recursive: true });
    for (const file of sources.filter((name) => name.endsWith('.routes.ts'))) {
      const text = await readFile(path.join(ROOT, 'src', file), 'utf8');
      for (const [, route = ''] of text.matchAll(/path: '([^'*]+)'/g)) {
        assert.match(readme, new RegExp(`\`/[^\`]*${route}\``), `${route} of ${file}`);
      }
    }
  });
});
