// Karma ends the whole run at an uncaught error. Here it is one failure, and everything else is tried:
// Jasmine hears of such errors by itself, and fails what was running when they came.
{
  const karma = window.__karma__;
  let count = 0;
  window.onerror = null;
  karma.error = (...told) => {
    count += 1;
    karma.result({
      id: `uncaught-${count}`,
      suite: [],
      description: 'outside of any test',
      log: told.map(String),
      success: false,
      skipped: false,
      time: 0,
    });
  };
}
