import { CHROMIUM_FLAGS, chromiumPath } from './tools/browser/chromium.ts';
import { countsReporter } from './tools/test/karma-counts-reporter.js';
import { uncaughtErrorsFramework } from './tools/test/karma-uncaught-errors.js';

export default async (config) => {
  const { executablePath, env } = await chromiumPath();
  // The launcher takes the browser and its libraries from the environment, and from nothing else.
  Object.assign(process.env, { CHROME_BIN: executablePath }, env);
  // Where a calendar date that was taken for an instant shows: west of Greenwich.
  process.env.TZ ??= 'America/La_Paz';
  config.set({
    frameworks: ['jasmine', 'uncaught-errors'],
    plugins: ['karma-jasmine', 'karma-chrome-launcher', countsReporter, uncaughtErrorsFramework],
    reporters: ['counts'],
    browsers: ['Chromium'],
    customLaunchers: {
      Chromium: {
        base: 'ChromeHeadless',
        flags: [
          ...CHROMIUM_FLAGS,
          // The launcher's own, 9222, is one for the whole machine.
          '--remote-debugging-port=0',
          // As managers see the lists: narrower than 1024 px a table has fewer columns.
          '--window-size=1366,768',
        ],
      },
    },
    hostname: '127.0.0.1',
    listenAddress: '127.0.0.1',
    client: {
      jasmine: { random: true, failSpecWithNoExpectations: true, timeoutInterval: 120_000 },
    },
    // A busy machine may keep the browser waiting: that is no reason to end the suite.
    captureTimeout: 300_000,
    // By default 5 s: a browser that was kept waiting for longer came back without the results of meanwhile.
    pingTimeout: 600_000,
    browserNoActivityTimeout: 600_000,
    browserDisconnectTimeout: 60_000,
    failOnEmptyTestSuite: true,
    logLevel: config.LOG_WARN,
  });
};
