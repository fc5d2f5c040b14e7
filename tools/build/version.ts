import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

export interface Version {
  version: string;
  /** null where neither git nor KANTUTA_COMMIT tells */
  commit: string | null;
  built: string;
}

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Says in a build's folder which one it is: version.json, for whoever asks what is live. */
export async function writeVersion(folder: string): Promise<Version> {
  const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const commit = process.env['KANTUTA_COMMIT'] ?? (await commitOf(ROOT));
  const told = { version, commit, built: new Date().toISOString() };
  await writeFile(path.join(folder, 'version.json'), `${JSON.stringify(told)}\n`);
  return told;
}

async function commitOf(folder: string): Promise<string | null> {
  const asked = promisify(execFile)('git', ['rev-parse', '--short', 'HEAD'], { cwd: folder });
  return asked.then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
}
