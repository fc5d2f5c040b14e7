import { mkdir, mkdtemp, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(css|html|ico|js|json|map|svg|txt|webmanifest)$/;
/** Angular's unit tests build into a folder of dist, and take it away again, while dist may be served. */
const OF_TESTS = /^test-out\b/;
/** What fits into a network packet gets nowhere faster compressed. */
const SMALL = 1024;

/** Levels that cost little: a site is compressed at each start, for each worker of the tests too. */
const compressors: Record<string, (plain: Buffer) => Promise<Buffer>> = {
  br: (plain) =>
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gz: (plain) => promisify(gzip)(plain, { level: 6 }),
};

/**
 * Compresses the files of a site, beside which nothing is written: it may be somebody's build.
 * @returns a temporary directory with main.js.br and main.js.gz for main.js, and so on
 */
export async function precompress(site: string): Promise<string> {
  const compressed = await mkdtemp(path.join(tmpdir(), 'kantuta-site-'));
  const names = (await readdir(site, { recursive: true })).filter(
    (name) => COMPRESSIBLE.test(name) && !OF_TESTS.test(name),
  );
  await Promise.all(
    names.map(async (name) => {
      const plain = await readFile(path.join(site, name));
      if (plain.length <= SMALL) return;
      const { atime, mtime } = await stat(path.join(site, name));
      await mkdir(path.join(compressed, path.dirname(name)), { recursive: true });
      for (const [extension, compress] of Object.entries(compressors)) {
        const file = path.join(compressed, `${name}.${extension}`);
        await writeFile(file, await compress(plain));
        // The tag is made of it: the same file has the same one after a restart.
        await utimes(file, atime, mtime);
      }
    }),
  );
  return compressed;
}
