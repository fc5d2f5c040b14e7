import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import { readFile } from 'node:fs/promises';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** names of those that failed at their first try and passed at their second: they count as passed */
  flaky?: readonly string[];
}

/** What karma.conf.js and tools/test/counts-reporter.ts leave: the counts as they are. */
export async function readCounts(file: string): Promise<Counts> {
  return JSON.parse(await readFile(file, 'utf8')) as Counts;
}

interface KarmaResults {
  success: number;
  failed: number;
  skipped: number;
  error: boolean;
}

/**
 * What a lost connection swallowed has failed: a browser that comes back goes on without telling
 * again what it told into the void.
 * @param announced how many tests the browser began with
 */
export function karmaCounts(
  { success, failed, skipped, error }: KarmaResults,
  announced: number,
): Counts {
  const lost = Math.max(0, announced - success - failed - skipped);
  return { passed: success, failed: failed + lost || (error ? 1 : 0), skipped };
}

export async function readPlaywrightCounts(file: string): Promise<Counts> {
  return playwrightCounts(JSON.parse(await readFile(file, 'utf8')) as PlaywrightReport);
}

/** What Playwright's JSON reporter tells. */
export function playwrightCounts({ stats, errors, suites }: PlaywrightReport): Counts {
  const { expected, unexpected, flaky, skipped } = stats;
  return {
    passed: expected + flaky,
    failed: unexpected + errors.length,
    skipped,
    flaky: suites.flatMap(flakyIn),
  };
}

type PlaywrightSuite = Pick<JSONReportSuite, 'suites' | 'specs'>;

export interface PlaywrightReport {
  stats: Pick<JSONReport['stats'], 'expected' | 'unexpected' | 'flaky' | 'skipped'>;
  /** what failed outside of any test, such as a file that does not load */
  errors: unknown[];
  suites: PlaywrightSuite[];
}

function flakyIn({ suites = [], specs }: PlaywrightSuite): string[] {
  const own = specs
    .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    .map(({ file, line, title }) => `${file}:${line} ${title}`);
  return [...own, ...suites.flatMap(flakyIn)];
}

/** One check without counts of its own. */
export const oneCheck = (isPassed: boolean): Counts => ({
  passed: isPassed ? 1 : 0,
  failed: isPassed ? 0 : 1,
  skipped: 0,
});

/**
 * A suite that crashed, left no report or ran nothing has failed at least once, whatever it counted.
 * @param counted null when there is no report
 */
export function honestCounts(counted: Counts | null, exitCode: number): Counts {
  const counts = counted ?? { passed: 0, failed: 0, skipped: 0 };
  const isSuspect = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return { ...counts, failed: isSuspect ? 1 : counts.failed };
}

export function total(all: readonly Counts[]): Counts {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of all) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}

export function toSentence({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
