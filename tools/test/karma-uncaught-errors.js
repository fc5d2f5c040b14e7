import path from 'node:path';

/** Loads karma-uncaught-errors.client.js before anything else. */
function uncaughtErrors(files) {
  const pattern = path.join(import.meta.dirname, 'karma-uncaught-errors.client.js');
  files.unshift({ pattern, included: true, served: true, watched: false });
}
uncaughtErrors.$inject = ['config.files'];

export const uncaughtErrorsFramework = { 'framework:uncaught-errors': ['factory', uncaughtErrors] };
