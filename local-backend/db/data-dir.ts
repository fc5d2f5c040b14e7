import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lockDataDir } from './data-lock.ts';

/** What this server makes, and nothing else: the directory may hold other things. */
const OURS = ['postgres', 'postgres.new', 'outbox', 'signing-secret'];

export interface DataDir {
  path: string;
  /** where the embedded database is */
  postgres: string;
  outbox: string;
  /** lets it go, and removes one that was for this run alone */
  release(): Promise<void>;
}

/** A directory for this run alone. */
export async function temporaryDataDir(): Promise<DataDir> {
  const home = await mkdtemp(path.join(tmpdir(), 'kantuta-'));
  return { ...placesIn(home), release: () => rm(home, { recursive: true, force: true }) };
}

/**
 * Opens a directory, made where it is not there; what is ours in it is for its owner alone.
 * @param lock whether this process needs it for itself
 * @throws StartError when another server has it
 */
export async function openDataDir(
  directory: string,
  { lock, reset }: { lock: boolean; reset: boolean },
): Promise<DataDir> {
  const home = path.resolve(directory);
  await mkdir(home, { recursive: true, mode: 0o700 });
  const release = lock ? await lockDataDir(home) : async () => undefined;
  if (reset)
    for (const name of OURS) await rm(path.join(home, name), { recursive: true, force: true });
  await closeToOthers(home);
  return { ...placesIn(home), release };
}

const placesIn = (home: string) => ({
  path: home,
  postgres: path.join(home, 'postgres'),
  outbox: path.join(home, 'outbox'),
});

/** A directory of an earlier version may be open to others, and one with other things is not ours. */
async function closeToOthers(home: string): Promise<void> {
  const names = await readdir(home);
  const known = [...OURS, 'lock.sock'];
  if (names.every((name) => known.includes(name))) await chmod(home, 0o700);
  for (const name of names.filter((name) => OURS.includes(name))) {
    await chmod(path.join(home, name), name === 'signing-secret' ? 0o600 : 0o700);
  }
}
