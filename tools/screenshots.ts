import { type Browser, chromium, type Page } from '@playwright/test';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { STATES } from '../e2e/states.ts';
import { onCostlyLine } from '../e2e/states/costly-line.ts';
import { openState } from '../e2e/states/open-state.ts';
import { fileNameOf, HEIGHTS, type State, WIDTHS } from '../e2e/states/state.ts';
import { startServer } from '../local-backend/start-server.ts';
import { CHROMIUM_FLAGS, chromiumPath } from './browser/chromium.ts';
import { CONTEXT_OPTIONS } from './browser/context-options.ts';

/**
 * `npm run screenshots`: every state of the build in dist/ (e2e/states.ts), light and dark, into
 * .reports/screenshots, to be looked at: one picture each, and a sheet of all of one width and theme.
 * What follows `--` picks states by a part of their name; `--width 360` and `--theme dark` pick of
 * the rest; there are the themes `forced-colors` and `print`, too. `--readme` renews the README's own
 * pictures instead.
 */
const FOLDER = path.resolve(import.meta.dirname, '../.reports/screenshots');
const README_FOLDER = path.resolve(import.meta.dirname, '../docs/pictures');
const AS_EVER = { colorScheme: 'light', forcedColors: 'none', media: 'screen' } as const;
const THEMES = {
  light: AS_EVER,
  dark: { ...AS_EVER, colorScheme: 'dark' },
  'forced-colors': { ...AS_EVER, forcedColors: 'active' },
  print: { ...AS_EVER, media: 'print' },
} as const;
const README_PICTURES = [
  { file: 'list.png', state: 'Usuarios', width: 1366, theme: 'light' },
  { file: 'record.png', state: 'Usuario, changed', width: 1366, theme: 'light' },
  { file: 'register.png', state: 'Registrar usuario', width: 1366, theme: 'light' },
  { file: 'dark.png', state: 'Usuarios, some chosen', width: 1366, theme: 'dark' },
  { file: 'phone.png', state: 'Usuarios', width: 360, theme: 'light' },
] as const;
/** As many as there are cores for. */
const AT_ONCE = 2;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', multiple: true },
    theme: { type: 'string', multiple: true },
    readme: { type: 'boolean', default: false },
  },
});
const widths = values.width?.map(Number) ?? [...WIDTHS];
const themes = (values.theme ?? ['light', 'dark']) as (keyof typeof THEMES)[];
const states = STATES.filter(
  ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
);

await mkdir(FOLDER, { recursive: true });
const server = await startServer({
  host: '127.0.0.1',
  port: 0,
  dataDir: 'memory://',
  staticDir: 'dist',
});
const { executablePath, env } = await chromiumPath();
const browser = await chromium.launch({
  executablePath,
  args: CHROMIUM_FLAGS,
  env: { ...(process.env as Record<string, string>), ...env },
});
try {
  if (values.readme) await shootReadme(browser);
  else {
    if (positionals.length === 0) await rm(FOLDER, { recursive: true, force: true });
    const left = [...states];
    await Promise.all(Array.from({ length: AT_ONCE }, () => shootAll(browser, left)));
    for (const theme of themes) for (const width of widths) await makeSheet(browser, width, theme);
  }
} finally {
  await browser.close();
  await server.close();
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url, ...CONTEXT_OPTIONS });
  await onCostlyLine(context);
  return context.newPage();
}

async function shootAll(browser: Browser, left: State[]): Promise<void> {
  for (let state = left.shift(); state; state = left.shift()) {
    const page = await newPage(browser);
    // One that cannot be reached is told of, and the others are still made.
    await shoot(page, state).catch((error: unknown) => {
      process.stderr.write(`${state!.name}: ${String(error)}\n`);
      process.exitCode = 1;
    });
    await page.context().close();
  }
}

async function shoot(page: Page, state: State): Promise<void> {
  const own = widths.filter((width) => (state.widths ?? WIDTHS).includes(width));
  if (own.length === 0) return;
  for (const width of own) {
    await page.setViewportSize({ width, height: HEIGHTS[width] ?? 800 });
    // What opens takes its place as it opens, and a menu closes at another width.
    if (width === own[0] || state.opens) await openState(page, state);
    if (!state.pointed) await page.mouse.move(0, 0);
    for (const theme of themes) {
      await page.emulateMedia(THEMES[theme]);
      const file = path.join(FOLDER, `${fileNameOf(state)}-${width}-${theme}.png`);
      // What is over a page is where the window is.
      await page.screenshot({ path: file, fullPage: !state.opens, animations: 'disabled' });
    }
  }
}

/** All pictures of one width and theme on one page, in the order of the states. */
async function makeSheet(browser: Browser, width: number, theme: string): Promise<void> {
  const files = new Set(await readdir(FOLDER));
  const figures = STATES.map((state) => ({
    state,
    file: `${fileNameOf(state)}-${width}-${theme}.png`,
  }))
    .filter(({ file }) => files.has(file))
    .map(
      ({ state, file }) =>
        `<figure><img src="${file}"><figcaption>${state.name}</figcaption></figure>`,
    );
  const column = width < 600 ? 240 : 460;
  const sheet = path.join(FOLDER, `sheet-${width}-${theme}`);
  await writeFile(
    `${sheet}.html`,
    `<!doctype html><meta charset="utf-8"><style>
    body { margin: 16px; background: #888; font: 13px sans-serif }
    body { display: grid; grid-template-columns: repeat(6, 1fr); align-items: start; gap: 16px }
    figure { margin: 0 }
    img { width: 100%; max-height: ${2 * column}px; display: block; object-fit: cover; object-position: top }
    figcaption { padding: 4px; background: #222; color: #fff }
  </style>${figures.join('')}`,
  );
  const context = await browser.newContext({
    viewport: { width: 6 * (column + 16) + 16, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.goto(pathToFileURL(`${sheet}.html`).href);
  await page.screenshot({ path: `${sheet}.png`, fullPage: true });
  await context.close();
}

async function shootReadme(browser: Browser): Promise<void> {
  await mkdir(README_FOLDER, { recursive: true });
  const page = await newPage(browser);
  for (const { file, state, width, theme } of README_PICTURES) {
    await page.setViewportSize({ width, height: HEIGHTS[width]! });
    await openState(
      page,
      STATES.find(({ name }) => name === state)!,
    );
    await page.emulateMedia(THEMES[theme]);
    const picture = await page.screenshot({ animations: 'disabled' });
    await sharp(picture).png({ palette: true }).toFile(path.join(README_FOLDER, file));
  }
  await page.context().close();
}
