import { MemoryFS, type PGlite } from '@electric-sql/pglite';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** V8's optimizing compiler takes 400 MB for PGlite's code and makes no query here faster. */
export const BASELINE_CODE = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];

/** Where PGlite has its database. */
const PGDATA = '/pglite/data';
const CACHE = path.resolve(import.meta.dirname, '../../node_modules/.cache');

/** Puts an empty database there. */
export async function createCluster(directory: string): Promise<void> {
  // Under another name until it is complete, so that an interrupted start leaves no half database.
  const unfinished = `${directory}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(path.dirname(directory), { recursive: true, mode: 0o700 });
  await cp(await emptyCluster(), unfinished, { recursive: true });
  await rename(unfinished, directory);
}

/** A file system in memory that holds an empty database. */
export async function memoryCluster(): Promise<MemoryFS> {
  return new CopyInMemory(await emptyCluster());
}

/**
 * An empty database to copy: making one takes seconds and 400 MB, copying it next to nothing.
 * @returns its directory, in which nobody writes
 */
async function emptyCluster(): Promise<string> {
  const manifest = new URL('../package.json', import.meta.resolve('@electric-sql/pglite'));
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const home = path.join(CACHE, `pglite-${version}-empty`);
  if (existsSync(home)) return home;
  await mkdir(CACHE, { recursive: true });
  const stage = await mkdtemp(path.join(CACHE, 'pglite-'));
  const made = path.join(stage, 'empty');
  await initialize(made);
  // Of two that start at once, one wins.
  await rename(made, home).catch((error: unknown) => {
    if (!existsSync(home)) throw error;
  });
  await rm(stage, { recursive: true, force: true });
  return home;
}

/** In a process of its own, which gives the memory back. */
async function initialize(directory: string): Promise<void> {
  // It ends with this process, whose end of the pipe it would otherwise outlive.
  const script = `process.umask(0o077);
    process.stdin.on('end', () => process.exit(1)).resume();
    const { PGlite } = await import(${JSON.stringify(import.meta.resolve('@electric-sql/pglite'))});
    await (await PGlite.create(process.argv[1])).close();
    process.exit();`;
  const args = [...BASELINE_CODE, '--input-type=module', '-e', script, directory];
  await promisify(execFile)(process.execPath, args);
}

class CopyInMemory extends MemoryFS {
  private readonly source: string;

  constructor(source: string) {
    super();
    this.source = source;
  }

  override async init(...given: Parameters<MemoryFS['init']>): ReturnType<MemoryFS['init']> {
    const { emscriptenOpts } = await super.init(...given);
    const copy = ({ FS }: PGlite['Module']) => {
      FS.mkdirTree(PGDATA);
      for (const entry of readdirSync(this.source, { recursive: true, withFileTypes: true })) {
        const file = path.join(entry.parentPath, entry.name);
        const copied = path.posix.join(PGDATA, path.relative(this.source, file));
        if (entry.isDirectory()) FS.mkdirTree(copied);
        else FS.writeFile(copied, readFileSync(file));
      }
    };
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), copy] },
    };
  }
}
