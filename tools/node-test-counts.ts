import type { TestEvent } from 'node:test/reporters';

/** A reporter for `node --test`: only the counts, for the run over all suites. */
export default async function* counts(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const result = { passed: 0, failed: 0, skipped: 0 };
  for await (const event of source) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const { details, skip } = event.data;
    // A suite or a file is not a test, but one that could not even run has failed.
    if (details.type === 'suite' && event.type === 'test:pass') continue;
    if (skip !== undefined && skip !== false) result.skipped++;
    else if (event.type === 'test:pass') result.passed++;
    else result.failed++;
  }
  yield JSON.stringify(result);
}
