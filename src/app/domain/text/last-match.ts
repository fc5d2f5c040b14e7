/**
 * The engine keeps the text in which a pattern was found last, as `RegExp.input`: where it was a
 * secret, the page's title takes its place. A literal would do, but bundlers leave out what has no effect.
 */
export function forgetLastMatch(): void {
  document.title.search(/^/);
}
