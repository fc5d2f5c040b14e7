import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { relay } from './processes/relay.ts';
import {
  type Counts,
  honestCounts,
  oneCheck,
  readCounts,
  readPlaywrightCounts,
  toSentence,
  total,
} from './test/counts.ts';

/**
 * Every check of the project; with --quick lint, types, unit tests and one walk of the main job.
 * The last line is `N passed, N failed`, and failures exit with 1.
 */
interface Suite {
  name: string;
  /** what Node runs, from the root */
  args: string[];
  /** where its counts are; without, its exit code is one check */
  report?: { file: string; read: (file: string) => Promise<Counts> };
}

interface Outcome {
  name: string;
  counts: Counts;
  seconds: number;
}

const ROOT = path.resolve(import.meta.dirname, '..');
const REPORTS = path.join(ROOT, '.reports');
/** A suite that hangs is ended, one that is slow is not: beside busy processes it takes many times as long. */
const SUITE_LIMIT = 85 * 60_000;

const eslint: Suite = {
  name: 'eslint',
  args: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
};
const prettier: Suite = {
  name: 'prettier',
  args: ['node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'],
};
const tsc: Suite = {
  name: 'tsc',
  args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.node.json'],
};
const floors: Suite = {
  name: 'floors',
  args: [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    ...['--output-type', 'err-long', 'src', 'local-backend', 'tools', 'e2e'],
  ],
};
const styles: Suite = { name: 'styles', args: ['tools/lint-styles.ts'] };
const build: Suite = { name: 'build', args: ['tools/build.ts'] };
const unit: Suite = {
  name: 'unit',
  args: ['tools/unit.ts'],
  report: { file: 'unit.json', read: readCounts },
};
const contract: Suite = {
  name: 'contract',
  args: [
    '--test',
    `--test-timeout=${SUITE_LIMIT}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./tools/test/counts-reporter.ts',
    '--test-reporter-destination=.reports/contract.json',
    'local-backend/**/*.test.ts',
    'tools/**/*.test.ts',
  ],
  report: { file: 'contract.json', read: readCounts },
};
const e2e: Suite = {
  name: 'e2e',
  args: ['node_modules/@playwright/test/cli.js', 'test'],
  report: { file: 'e2e.json', read: readPlaywrightCounts },
};

const mainJob: Suite = {
  ...e2e,
  name: 'main job',
  args: [...e2e.args, 'e2e/main-job.spec.ts', '--project', 'documented'],
};

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' } } });

const running = new Set<ChildProcess>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exitCode = 1;
  });
}

await mkdir(REPORTS, { recursive: true });
const outcomes = options.quick ? await quick() : await whole();

for (const { name, counts } of outcomes) {
  if (counts.failed > 0) process.stdout.write(`\n${name} is red:\n${await endOfLog(name)}\n`);
}
process.stdout.write('\n');
for (const { name, counts, seconds } of outcomes) {
  process.stdout.write(
    `${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${toSentence(counts)}\n`,
  );
}
for (const name of outcomes.flatMap(({ counts }) => counts.flaky ?? [])) {
  process.stdout.write(`\npassed at its second try only: ${name}\n`);
}
const sum = total(outcomes.map(({ counts }) => counts));
process.stdout.write(`\n${toSentence(sum)}\n`);
if (sum.failed > 0) process.exitCode = 1;

/** Two lanes for two cores. */
async function quick(): Promise<Outcome[]> {
  const lanes = [inTurn([build, unit]), inTurn([prettier, tsc, floors, styles, eslint])];
  return [...(await Promise.all(lanes)).flat(), await runSuite(mainJob)];
}

/**
 * The end-to-end tests wait for what people wait for: beside them, the others take their turns. Only
 * the unit tests would find dist emptied under their feet by the build.
 */
async function whole(): Promise<Outcome[]> {
  const built = runSuite(build);
  const walked = built.then(({ counts }) => (counts.failed > 0 ? notRun(e2e) : runSuite(e2e)));
  const light = await inTurn([prettier, tsc, floors, styles, eslint, contract]);
  const outcomes = [await built, ...light, await runSuite(unit)];
  return [...outcomes, await walked];
}

function logOf(name: string): string {
  return path.join(REPORTS, `${name}.log`);
}

/** Where the reporters say what failed: what was said beside other suites is far above, or cut off. */
async function endOfLog(name: string): Promise<string> {
  const log = await readFile(logOf(name), 'utf8');
  return log.trimEnd().split('\n').slice(-60).join('\n');
}

async function notRun({ name }: Suite): Promise<Outcome> {
  await writeFile(logOf(name), 'Not run: there is no build.\n');
  return { name, counts: honestCounts(null, 1), seconds: 0 };
}

async function inTurn(suites: Suite[]): Promise<Outcome[]> {
  const done: Outcome[] = [];
  for (const suite of suites) done.push(await runSuite(suite));
  return done;
}

async function runSuite({ name, args, report }: Suite): Promise<Outcome> {
  const file = report && path.join(REPORTS, report.file);
  // What an earlier run left must not count for this one.
  if (file) await rm(file, { force: true });

  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NG_CLI_ANALYTICS: 'false' },
    timeout: SUITE_LIMIT,
  });
  running.add(child);
  const log = createWriteStream(logOf(name));
  for (const output of [child.stdout, child.stderr]) {
    relay(output, name);
    output.pipe(log, { end: false });
  }
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  if (signal) log.write(`Ended by ${signal} after ${SUITE_LIMIT / 60_000} minutes at most.\n`);
  log.end();
  await finished(log);
  running.delete(child);

  const exitCode = code ?? 1;
  const counted = file ? await report.read(file).catch(() => null) : oneCheck(exitCode === 0);
  const counts = honestCounts(counted, exitCode);
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(`[${name}] ${toSentence(counts)} in ${seconds.toFixed(1)} s\n`);
  return { name, counts, seconds };
}
