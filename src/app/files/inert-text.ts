/**
 * Text that a spreadsheet would take for a formula (OWASP, CSV injection): a line that begins with
 * = + - @, their full-width forms, or a tab, also behind blanks. Lines inside a cell count too, for
 * programs that split at each of them. The apostrophe is what spreadsheets themselves put before
 * text; text that has one already gets another, so that `activeText` can take back just ours.
 */
const BEFORE_FORMULA = /^('*[^\S\n\r]*[=+\-@＝＋－＠\t])/gm;
const MADE_INERT = /^'('*[^\S\n\r]*[=+\-@＝＋－＠\t])/gm;

/** As no program runs it. */
export function inertText(text: string): string {
  return text.replace(BEFORE_FORMULA, "'$1");
}

/** What `inertText` was given. */
export function activeText(inert: string): string {
  return inert.replace(MADE_INERT, '$1');
}
