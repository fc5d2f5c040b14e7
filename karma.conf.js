import { CHROMIUM_FLAGS, findChromium } from './tools/chromium.ts';
import { countsReporter } from './tools/karma-counts-reporter.js';

export default async (config) => {
  const { executablePath, env } = await findChromium();
  // The launcher takes the browser and its libraries from the environment, and from nothing else.
  Object.assign(process.env, { CHROME_BIN: executablePath }, env);
  config.set({
    frameworks: ['jasmine'],
    plugins: ['karma-jasmine', 'karma-chrome-launcher', countsReporter],
    reporters: ['counts'],
    browsers: ['Chromium'],
    customLaunchers: { Chromium: { base: 'ChromeHeadless', flags: [...CHROMIUM_FLAGS] } },
    hostname: '127.0.0.1',
    listenAddress: '127.0.0.1',
    client: { jasmine: { random: true, failSpecWithNoExpectations: true } },
    failOnEmptyTestSuite: true,
    logLevel: config.LOG_WARN,
  });
};
