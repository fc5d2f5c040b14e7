import type { TestEvent } from 'node:test/reporters';
import type { Counts } from './counts.ts';

/** A reporter for node:test that writes the counts of the whole run as JSON. */
export default async function* countsReporter(
  source: AsyncIterable<TestEvent>,
): AsyncGenerator<string> {
  for await (const event of source) {
    // Each file has a summary too; the one of the run names none.
    if (event.type !== 'test:summary' || event.data.file !== undefined) continue;
    const { passed, cancelled, skipped, todo } = event.data.counts;
    const failed = event.data.counts.tests - passed - skipped - todo;
    yield JSON.stringify({
      passed,
      failed: Math.max(failed, cancelled),
      skipped: skipped + todo,
    } satisfies Counts);
  }
}
