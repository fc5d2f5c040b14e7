import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { DEMO_ACCOUNTS } from '../../local-backend/demo/demo-accounts.ts';
import { getUsuarios, measureBackend } from './measures/measure-backend.ts';
import { measureChange } from './measures/measure-change.ts';
import { measureExport } from './measures/measure-export.ts';
import { measureHeap } from './measures/measure-heap.ts';
import { measureHostile } from './measures/measure-hostile.ts';
import { measureImport } from './measures/measure-import.ts';
import { judgeByPeer, measureLoad } from './measures/measure-load.ts';
import { measureSize } from './measures/measure-size.ts';
import { measureTwins } from './measures/measure-twins.ts';
import { measureScroll, measureSearch, measureSort } from './measures/measure-use.ts';
import { measureVitals } from './measures/measure-vitals.ts';
import { measureWalk } from './measures/measure-walk.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { withEmptyPage } from './page/empty-page.ts';
import { attempt, say } from './report/attempt.ts';
import { type Compared, comparisonTable, worsened } from './report/compare.ts';
import { heading, type Report, resultTable } from './report/report.ts';
import { hasFailed, people, type Row } from './report/row.ts';
import { type Backend, startBackend } from './subjects/backend.ts';
import { openBrowser } from './subjects/open-browser.ts';
import { type Peer, readPeer } from './subjects/peer.ts';
import { type Bench, OWN_SELECTORS, signInAt, type Subject } from './subjects/subject.ts';
import { Turns } from './subjects/turns.ts';
import { type Group, sizesOf } from './targets.ts';

/** `npm run bench`: every target of speed and size, measured on the production build. */
const ROOT = path.resolve(import.meta.dirname, '../..');

interface Stage extends Bench {
  backend: Backend;
  isPeer: boolean;
  /** the same front with next to nobody in it; null for a peer */
  small: Subject | null;
}

type Measure = (stage: Stage, subject: Subject, size: number) => Promise<Row[]>;
const MEASURES: Record<Group, Measure> = {
  size: measureSize,
  vitals: measureVitals,
  load: (stage, subject, size) => measureLoad(stage, subject, size, !stage.isPeer),
  search: measureSearch,
  sort: measureSort,
  walk: measureWalk,
  change: measureChange,
  scroll: measureScroll,
  export: measureExport,
  twins: measureTwins,
  import: measureImport,
  heap: (stage, subject, size) => measureHeap(stage, subject, size, stage.small),
  hostile: measureHostile,
  backend: (stage, subject, size) => measureBackend(stage, subject, size, stage.backend),
};
/** What every front of the contract has. */
const OF_A_PEER: readonly Group[] = ['size', 'vitals', 'load', 'search', 'sort', 'scroll', 'heap'];

const options = readOptions(process.argv.slice(2));
if (options) await run(options);
else process.stdout.write(HELP);

async function run(chosen: Options): Promise<void> {
  const { compare, out, runs } = chosen;
  const peer = chosen.peer === null ? null : await readPeer(chosen.peer);
  const older = compare && (JSON.parse(await readFile(compare, 'utf8')) as Compared);
  const site = await withEmptyPage(chosen.dist ?? build());
  const browser = await openBrowser();
  try {
    const rows = await measureAll({ browser, runs, turns: new Turns() }, chosen, site, peer);
    const report: Report = {
      date: new Date().toISOString(),
      commit: commit(),
      node: process.versions.node,
      browser: browser.version(),
      cpu: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown CPU'}`,
      load: loadavg()[1] ?? NaN,
      runs,
      latency: chosen.latency,
      rows: rows.map(judgeByPeer),
    };
    await mkdir(path.dirname(path.resolve(out)), { recursive: true });
    await writeFile(out, `${JSON.stringify(report, null, 2)}\n`);
    const failed = report.rows.filter(hasFailed).map(({ id }) => id);
    const texts = [
      heading(report),
      resultTable(report.rows, peer?.url ?? null),
      `${failed.length} missed: ${failed.join(', ')}`,
    ];
    const worse = older ? worsened(older, report) : [];
    if (older) {
      texts.push(comparisonTable(older, report));
      texts.push(`${worse.length} worse by more than the noise: ${worse.join(', ')}`);
    }
    process.stdout.write(`\n${texts.join('\n\n')}\n`);
    if (failed.length + worse.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await rm(site, { recursive: true });
  }
}

async function measureAll(
  bench: Bench,
  { sizes, groups, port, latency }: Options,
  site: string,
  peer: Peer | null,
): Promise<Row[]> {
  const rows: Row[] = [];
  const own = (url: string) =>
    signInAt(bench.browser, url, OWN_SELECTORS, DEMO_ACCOUNTS.administrador);
  for (const size of sizes) {
    const due = groups.filter((group) => sizesOf(group, sizes).includes(size));
    if (due.length === 0) continue;
    say(`${people(size)} users`);
    const options = { users: size, port, staticDir: site, latency, databaseUrl: null };
    const backend = await startBackend(options);
    const few = due.includes('heap') ? await startBackend({ ...options, users: 1, port: 0 }) : null;
    try {
      const stage = { ...bench, backend, isPeer: false, small: few && (await own(few.url)) };
      const subject = await own(backend.url);
      // The first answer of a process takes twice as long as all others: not the front's doing.
      await getUsuarios(subject);
      const other = peer && (await signInAt(bench.browser, peer.url, peer.selectors, peer.account));
      for (const group of due) {
        say(`  ${group}`);
        const measure = (of: Stage, front: Subject) =>
          attempt(`${group}-${size}`, `${group}, ${people(size)}`, () =>
            MEASURES[group](of, front, size),
          );
        // At the same time: they take their turns, page by page.
        const [measured, ofPeer] = await Promise.all([
          measure(stage, subject),
          other && OF_A_PEER.includes(group)
            ? measure({ ...stage, isPeer: true, small: null }, other)
            : [],
        ]);
        for (const row of measured) {
          const same = ofPeer.find(({ id }) => id === row.id);
          rows.push(same ? { ...row, peer: same.figure } : row);
        }
      }
    } finally {
      await few?.close();
      await backend.close();
    }
  }
  return rows;
}

function build(): string {
  say('building');
  const { status } = spawnSync(process.execPath, ['tools/build.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The build failed: npm run build says why.');
  return path.join(ROOT, 'dist');
}

function commit(): string {
  const { stdout } = spawnSync('git', ['describe', '--always', '--dirty'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return stdout?.trim() || 'no commit';
}
