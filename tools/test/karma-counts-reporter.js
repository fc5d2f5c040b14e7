import { mkdirSync, writeFileSync } from 'node:fs';
import { karmaCounts } from './counts.ts';

/** jasmine-core 6 says so about the way karma-jasmine 5 loads it; nothing of ours. */
const KNOWN_NOISE = "jasmine-core isn't an ES module but it was loaded as one";

/** Prints what failed and how many passed, and leaves the counts for the run over all suites. */
function CountsReporter(baseReporterDecorator) {
  baseReporterDecorator(this);

  this.onSpecComplete = (_browser, result) => {
    if (result.success || result.skipped) return;
    const name = [...result.suite, result.description].join(' › ');
    this.write(`✖ ${name}\n${result.log.map(indent).join('\n')}\n`);
  };

  this.onBrowserLog = (_browser, log, type) => {
    if (!String(log).includes(KNOWN_NOISE)) this.write(`${type}: ${log}\n`);
  };

  this.onBrowserError = (_browser, error) => {
    this.write(
      `✖ ${typeof error === 'string' ? error : (error?.message ?? JSON.stringify(error))}\n`,
    );
  };

  let announced = 0;
  this.onBrowserComplete = ({ lastResult }) => {
    announced += lastResult.total;
  };

  this.onRunComplete = (_browsers, results) => {
    const counts = karmaCounts(results, announced);
    mkdirSync('.reports', { recursive: true });
    writeFileSync('.reports/unit.json', JSON.stringify(counts));
    this.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  };
}
CountsReporter.$inject = ['baseReporterDecorator'];

const indent = (text) => text.replace(/^/gm, '    ');

export const countsReporter = { 'reporter:counts': ['type', CountsReporter] };
