/*
 * Asks for `settings.json` where the scripts were served. An entry point of its own (`polyfills` in
 * angular.json), which runs before main.ts has arrived: the file is on its way while the code is.
 * Where it is late, main.ts asks. A slow answer is waited for: a busy machine that has just begun
 * `npm start` took over 10 s.
 */
declare global {
  interface Window {
    /** Null when no answer came. */
    settingsRequest?: Promise<Response | null>;
  }
}

window.settingsRequest ??= fetch(new URL('settings.json', import.meta.url), {
  cache: 'no-cache',
  signal: AbortSignal.timeout(60_000),
}).catch(() => null);

export {};
