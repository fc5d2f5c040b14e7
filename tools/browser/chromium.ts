import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface ChromiumBrowser {
  executablePath: string;
  /** What the browser needs besides the environment of this process. */
  env: Record<string, string>;
  /** Whether it is the one of the npm package, which draws the same picture on every machine. */
  bundled: boolean;
}

/** For a browser that only ever opens our own pages. Web security stays on: the tests rely on it. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['google-chrome', 'google-chrome-stable', 'chrome', 'chromium', 'chromium-browser'];
const USUAL_PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/opt/google/chrome/chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
    path.join(process.env[name] ?? 'C:\\', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
};

const run = promisify(execFile);

/**
 * The browser for tests: CHROME_BIN, else the headless Chromium inside @sparticuz/chromium, which
 * is the same version everywhere and needs half of what a whole Chromium does, else an installed
 * Chrome or Chromium.
 * @throws Error when this machine has none, and the one in the package (Linux x64) does not run here
 */
export async function chromiumPath(): Promise<ChromiumBrowser> {
  const chosen = process.env['CHROME_BIN'];
  const installed = (executablePath: string) => ({ executablePath, env: {}, bundled: false });
  if (chosen) return installed(chosen);
  if (process.platform === 'linux' && process.arch === 'x64') {
    const browser = await bundled();
    if (await works(browser.executablePath, browser.env)) return browser;
  }
  const found = await findInstalled();
  if (found) return installed(found);
  throw new Error('No Chrome or Chromium found: install one, or point CHROME_BIN to it.');
}

async function findInstalled(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  for (const candidate of [...onPath, ...(USUAL_PLACES[process.platform] ?? [])]) {
    if (await works(candidate)) return candidate;
  }
  return undefined;
}

/** Ubuntu puts a script there that only asks for the snap, and a snap cannot see our temp files. */
async function works(candidate: string, env: Record<string, string> = {}): Promise<boolean> {
  try {
    accessSync(candidate, constants.X_OK);
    // Chrome on Windows opens a window at --version.
    if (process.platform === 'win32') return true;
    const { stdout } = await run(candidate, ['--version', '--no-sandbox'], {
      timeout: 20_000,
      env: { ...process.env, ...env },
    });
    return /chrom/i.test(stdout) && !/snap/i.test(stdout);
  } catch {
    return false;
  }
}

/** The unpacked bundled browser, in node_modules so that each clone has its own. */
async function bundled(): Promise<ChromiumBrowser> {
  const entry = import.meta.resolve('@sparticuz/chromium');
  const { version } = JSON.parse(await readFile(new URL('../package.json', entry), 'utf8')) as {
    version: string;
  };
  const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
  const home = path.join(cache, `chromium-${version}`);
  if (!(await exists(home))) await unpack(entry, cache, home);

  const libraries = [path.join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']];
  return {
    bundled: true,
    executablePath: path.join(home, 'chromium'),
    env: {
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(path.delimiter),
      FONTCONFIG_FILE: path.join(home, 'fonts.conf'),
    },
  };
}

/**
 * Unpacks beside the destination and renames: of two runs at once one wins, and neither sees half a
 * browser. The package unpacks to the temp directory of its process, hence a process of its own; and
 * it brings NSS and its like, which a bare Debian lacks, only where it believes to be on AWS Lambda.
 */
async function unpack(entry: string, cache: string, home: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const stage = await mkdtemp(path.join(cache, 'unpacking-'));
  const script = `await (await import(${JSON.stringify(entry)})).default.executablePath()`;
  const env = { ...process.env, TMPDIR: stage, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  try {
    await run(process.execPath, ['--input-type=module', '--eval', script], { env });
    await writeFile(path.join(stage, 'fonts.conf'), fontsConf(home));
    await rename(stage, home).catch(async (error: unknown) => {
      if (!(await exists(home))) throw error;
    });
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** The package's own names only /tmp/fonts. A machine's fonts are left out: pictures are the same on all. */
const fontsConf = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(home, 'fonts')}</dir>
  <cachedir>${path.join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
