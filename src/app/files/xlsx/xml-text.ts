/** What XML 1.0 has no place for, and halves of a surrogate pair. */
const UNWRITABLE =
  // eslint-disable-next-line no-control-regex -- these are the characters to be left out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Spreadsheets read `_x0041_` as the character of that number: such text is written escaped. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A plain one becomes a line feed on reading.
  '\r': '&#13;',
};

/** Nothing of all that: nearly every text. */
const PLAIN = /^[ !#-%'-;=?-^`-\ud7ff\ue000-\ufffd]*$/;

/** As text or attribute of a part of an Office Open XML file. */
export function xmlText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(UNWRITABLE, '')
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(/[&<>"\r]/g, (character) => MARKUP[character]!);
}
