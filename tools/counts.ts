import { readFile } from 'node:fs/promises';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What karma.conf.js and tools/counts-reporter.ts leave: the counts as they are. */
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

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  /** what failed outside of any test, such as a file that does not load */
  errors: unknown[];
}

export async function readPlaywrightCounts(file: string): Promise<Counts> {
  const { stats, errors } = JSON.parse(await readFile(file, 'utf8')) as PlaywrightReport;
  const { expected, unexpected, flaky, skipped } = stats;
  return { passed: expected, failed: unexpected + flaky + errors.length, skipped };
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
  const { passed, failed, skipped } = counted ?? { passed: 0, failed: 0, skipped: 0 };
  const isSuspect = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isSuspect ? 1 : failed, skipped };
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
