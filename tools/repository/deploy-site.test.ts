import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';

const SCRIPT = path.resolve(import.meta.dirname, '../../deploy/site.sh');
const run = promisify(execFile);

describe('deploy/site.sh', { skip: process.platform === 'win32' }, () => {
  let home: string;
  const site = (name: string) => path.join(home, 'srv/administracion', name);
  const command = async (...args: string[]) =>
    (await run('sh', [SCRIPT, ...args], { cwd: home })).stdout;
  const files = async () => (await readdir(site(''))).sort();

  async function build(version: string): Promise<string> {
    const folder = path.join(home, `dist-${version}`);
    await mkdir(folder);
    const content: Record<string, string> = {
      'index.html': `page ${version}`,
      'version.json': `{"version":"${version}"}`,
      'settings.json': '{}',
      [`main-${version}aaaaaaa.js`]: version,
      'chunk-shared00.js': 'the same in each',
    };
    for (const [name, text] of Object.entries(content)) {
      await writeFile(path.join(folder, name), text);
    }
    return folder;
  }

  before(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'kantuta-site-'));
  });
  after(() => rm(home, { recursive: true, force: true }));

  test('an upgrade keeps the old scripts and what the site has edited', async () => {
    await command('install', await build('1'), 'srv/administracion');
    await writeFile(site('settings.json'), '{"idleMinutes":10}');
    await command('install', await build('2'), 'srv/administracion');
    assert.deepEqual(await files(), [
      'chunk-shared00.js',
      'chunk-shared00.js.gz',
      'index.html',
      'main-1aaaaaaa.js',
      'main-1aaaaaaa.js.gz',
      'main-2aaaaaaa.js',
      'main-2aaaaaaa.js.gz',
      'settings.json',
      'version.json',
    ]);
    assert.equal(await readFile(site('index.html'), 'utf8'), 'page 2');
    assert.equal(await readFile(site('settings.json'), 'utf8'), '{"idleMinutes":10}');
  });

  test('a rollback puts the page before live, and says so in version.json', async () => {
    await command('rollback', 'srv/administracion');
    assert.equal(await readFile(site('index.html'), 'utf8'), 'page 1');
    assert.equal(await readFile(site('version.json'), 'utf8'), '{"version":"1"}');
    assert.match(await command('releases', 'srv/administracion'), /^ {2}\S+\n\* \S+\n$/);
    await assert.rejects(command('rollback', 'srv/administracion'), /nothing is older/);
  });

  test('cleaning leaves what is live and what the newest need', async () => {
    await command('install', await build('3'), 'srv/administracion');
    await command('clean', 'srv/administracion', '1');
    assert.deepEqual(await files(), [
      'chunk-shared00.js',
      'chunk-shared00.js.gz',
      'index.html',
      'main-3aaaaaaa.js',
      'main-3aaaaaaa.js.gz',
      'settings.json',
      'version.json',
    ]);
    assert.equal((await command('releases', 'srv/administracion')).trim().split('\n').length, 1);
  });

  test('a folder without a build is refused, and nothing changes', async () => {
    await assert.rejects(command('install', 'srv', 'srv/administracion'), /no index\.html/);
    assert.equal(await readFile(site('index.html'), 'utf8'), 'page 3');
  });
});
