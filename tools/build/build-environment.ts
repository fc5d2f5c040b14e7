/**
 * What `ng build` is run with. Rollup makes half as many scripts as Angular's own bundler: what is
 * loaded before a page in any case is in no script of its own. `ng build` alone works all the same.
 */
export const BUILD_ENVIRONMENT: NodeJS.ProcessEnv = {
  ...process.env,
  NG_CLI_ANALYTICS: 'false',
  NG_BUILD_CHUNKS_ROLLDOWN: 'false',
};
