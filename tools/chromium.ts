import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A browser for the tests, and what its process needs in its environment. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Plain flags: nothing here weakens what the tests are to prove, as web security. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const INSTALLED_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const INSTALLED_PATHS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/**
 * `CHROME_BIN`, else a Chromium or Chrome that is installed, else the one inside the npm package.
 * `CHROME_BIN=bundled` takes the last one at once. Nothing is ever downloaded.
 */
export async function findChromium(): Promise<Chromium> {
  const chosen = process.env['CHROME_BIN'];
  if (chosen && chosen !== 'bundled') return { executablePath: chosen, env: {} };
  const installed = chosen ? undefined : findInstalled();
  return installed ? { executablePath: installed, env: {} } : unpackBundled();
}

function findInstalled(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = folders.flatMap((folder) =>
    INSTALLED_NAMES.map((name) => path.join(folder, name)),
  );
  return [...candidates, ...INSTALLED_PATHS].find((candidate) => existsSync(candidate));
}

/**
 * Unpacks the browser, its fonts and the shared libraries that a bare machine lacks, once for
 * this clone. Two runs at once each unpack for themselves, and the first one to finish stays.
 */
async function unpackBundled(): Promise<Chromium> {
  const cache = path.resolve(import.meta.dirname, '../node_modules/.cache/chromium');
  if (!existsSync(cache)) {
    const unfinished = `${cache}-${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    await inflateInto(unfinished);
    await writeFile(path.join(unfinished, 'fonts.conf'), fontsConf(path.join(cache, 'fonts')));
    await rename(unfinished, cache).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  return {
    executablePath: path.join(cache, 'chromium'),
    env: {
      LD_LIBRARY_PATH: path.join(cache, 'al2023', 'lib'),
      FONTCONFIG_FILE: path.join(cache, 'fonts.conf'),
    },
  };
}

async function inflateInto(folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const bin = path.resolve(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '../../bin');
  const before = process.env['TMPDIR'];
  // The package unpacks into the system's temporary folder, and takes what lies there for its own.
  process.env['TMPDIR'] = folder;
  try {
    const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await Promise.all(archives.map((archive) => inflate(path.join(bin, archive))));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** The package's own file names the folders of a cloud function. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;
}
