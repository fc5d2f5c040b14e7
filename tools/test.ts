import concurrently from 'concurrently';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** `counts` names the file that the suite's own reporter leaves; a check without one is one test. */
interface Suite {
  name: string;
  command: string;
  counts?: string;
}

const REPORTS = '.reports';
const SUITES: readonly Suite[] = [
  { name: 'build', command: 'ng build' },
  { name: 'eslint', command: 'npm run lint:eslint --silent' },
  { name: 'unit', command: 'npm run test:unit --silent', counts: 'unit.json' },
  { name: 'contract', command: 'npm run test:contract --silent', counts: 'contract.json' },
  { name: 'prettier', command: 'npm run lint:prettier --silent' },
  { name: 'types', command: 'npm run lint:types --silent' },
];
/** Needs the build, and both cores to itself. */
const END_TO_END: readonly Suite[] = [
  { name: 'e2e', command: 'playwright test', counts: 'e2e.json' },
];

await rm(REPORTS, { recursive: true, force: true });
await mkdir(REPORTS);
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const summary = [...(await run(SUITES)), ...(await run(END_TO_END))];
process.stdout.write(`\n${summary.join('\n')}\n\n`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs the suites, two at a time, adds up their counts and returns a line for each. */
async function run(suites: readonly Suite[]): Promise<string[]> {
  const commands = suites.map(({ name, command }) => ({ name, command }));
  const { result } = concurrently(commands, { maxProcesses: 2, prefix: 'name', group: true });
  const ends = await result.catch((failed) => failed as Awaited<typeof result>);
  return Promise.all(
    suites.map(async (suite) => {
      const end = ends.find(({ command }) => command.name === suite.name);
      const counts = await countsOf(suite, end?.exitCode === 0);
      total.passed += counts.passed;
      total.failed += counts.failed;
      total.skipped += counts.skipped;
      const seconds = (end?.timings.durationSeconds ?? 0).toFixed(0).padStart(4);
      const ok = counts.failed === 0 ? '✔' : '✖';
      return `${ok} ${suite.name.padEnd(9)}${seconds} s  ${counts.passed} passed, ${counts.failed} failed`;
    }),
  );
}

/** A suite that ended badly without saying which test failed, or that ran none, has failed once. */
async function countsOf({ counts: file, ...suite }: Suite, succeeded: boolean): Promise<Counts> {
  if (!file) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  const path = `${REPORTS}/${file}`;
  const counts = existsSync(path)
    ? readCounts(suite.name, JSON.parse(await readFile(path, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  const silent = counts.failed === 0 && (!succeeded || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

function readCounts(
  suite: string,
  report: Counts & { stats?: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number> },
): Counts {
  if (suite !== 'e2e' || !report.stats) return report;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}
