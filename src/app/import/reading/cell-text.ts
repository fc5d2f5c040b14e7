/** How spreadsheets write what went wrong, in English and in Spanish, where a sheet was saved as text. */
const ERROR =
  /^#(?:n\/[ad]|¡?(?:ref|valor|value|num|null|nulo|div\/0|calc|cálc|spill|desbordamiento)!|¿?(?:name|nombre)\?|#+)$/i;

/** What databases and programs write for nothing at all. */
const NOTHING = /^(?:null|nan|none|undefined|\(?(?:en blanco|vac[ií]o|blank)\)?)$/i;
const LONGEST_NOTHING = '(en blanco)'.length;

const STANDS_FOR_BLANK =
  /^(?:[-–—_.*]+|x{2,}|n\/a|s\/[adnec]|ningun[oa]|no (?:tiene|aplica|hay|registra)|sin (?:datos?|apellidos?|(?:segundo apellido|materno|paterno)))$/i;

/** ="00123", by which programs keep Excel from making a number of it. */
const AS_FORMULA = /^="([^"]*)"$/;
/** What marks a text in a cell, but for the name ’t Hooft; in pairs, what some programs quote with. */
const MARKED = /^'(?!t\s)(?=[\p{L}\p{N}])/u;
const IN_MARKS = /^'([^']*)'$/;

export function isErrorText(text: string): boolean {
  return text.startsWith('#') && ERROR.test(text);
}

export function meansNothing(text: string): boolean {
  return text.length <= LONGEST_NOTHING && NOTHING.test(text);
}

/** Whether people write it where there is nothing, or our own exports do. */
export function standsForBlank(written: string): boolean {
  return STANDS_FOR_BLANK.test(written);
}

/** A text without what a program put around it so that it stays a text. */
export function unmarked(text: string): string {
  // Next to none begins so, and there are tens of thousands.
  if (!text.startsWith("'") && !text.startsWith('=')) return text;
  return text.replace(AS_FORMULA, '$1').replace(IN_MARKS, '$1').replace(MARKED, '');
}
