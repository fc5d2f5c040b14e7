/** Makes fewer scripts of what Rollup is about to make. */
const MERGED_SCRIPTS = new URL('merged-scripts.ts', import.meta.url).href;

/**
 * What `ng build` is run with. Rollup makes half as many scripts as Angular's own bundler: what is
 * loaded before a page in any case is in no script of its own. `ng build` alone works all the same.
 */
export const BUILD_ENVIRONMENT: NodeJS.ProcessEnv = {
  ...process.env,
  NG_CLI_ANALYTICS: 'false',
  NG_BUILD_CHUNKS_ROLLDOWN: 'false',
  NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${MERGED_SCRIPTS}`.trim(),
};
