import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

/**
 * `npm run looks`: holds the build in dist/ against the pictures in e2e/looks. `--update` makes the
 * pictures anew; what else is given goes to Playwright, such as `-g Personas`. What differs is left in
 * .reports/e2e: as it was, as it is, and the difference.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
const PICTURES = path.join(ROOT, 'e2e/looks');
const given = process.argv.slice(2);
const update = given.includes('--update');
const rest = given.filter((option) => option !== '--update');

// Pictures of states that are gone go with them.
if (update && rest.length === 0) {
  await rm(PICTURES, { recursive: true, force: true });
}
const playwright = spawn(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    ...['test', 'looks.spec', '--project', 'documented', '--reporter', 'list'],
    ...(update ? ['--update-snapshots'] : []),
    ...rest,
  ],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, LOOKS: '1' } },
);
const [code] = (await once(playwright, 'close')) as [number | null];
process.exitCode = code ?? 1;
if (update) await makeSmall();

/** A third of their bytes: as many colours as nobody can tell from all. */
async function makeSmall(): Promise<void> {
  for await (const name of glob('*.png', { cwd: PICTURES })) {
    const file = path.join(PICTURES, name);
    const picture = sharp(await readFile(file));
    if ((await picture.metadata()).isPalette) continue;
    await writeFile(file, await picture.png({ palette: true, colours: 128, dither: 0 }).toBuffer());
  }
}
