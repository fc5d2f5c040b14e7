import { ReadRow, ReadSheet } from '../../../files/read-sheet';
import { fixedWidth, twoRowsEach } from '../../../files/unreadable-file';
import { countMatches, Heads } from '../heads/head-row';

const ROWS_LOOKED_AT = 40;
const FEWEST_HEADS = 3;
const FEWEST_PAIRS = 2;
const MOST = 0.6;

/** Fails with an `UnreadableFile` where no row is somebody: every verdict would be nonsense. */
export function checkForm(sheet: ReadSheet, { firstRow }: Heads): void {
  const isFixed = sheet.rows.slice(0, ROWS_LOOKED_AT).some(isHeadOfFixedWidth);
  if (isFixed) throw fixedWidth();
  const people = sheet.rows.filter(({ number }) => number >= firstRow);
  const pairs = people.filter((row, i) => i > 0 && isSecondRow(people[i - 1]!, row)).length;
  if (pairs >= FEWEST_PAIRS && 2 * pairs >= people.length * MOST) throw twoRowsEach();
}

/** Names of columns in one cell, with only blanks between them. */
function isHeadOfFixedWidth({ cells }: ReadRow): boolean {
  const filled = cells.filter((cell) => cell !== undefined);
  const [first] = filled;
  if (filled.length !== 1 || first!.kind !== 'text') return false;
  return countMatches(first!.text.trim().split(/\s{2,}/)) >= FEWEST_HEADS;
}

/** Their e-mail, below all else that is said of them. */
function isSecondRow(above: ReadRow, { cells }: ReadRow): boolean {
  const filled = cells.filter((cell) => cell !== undefined);
  const others = above.cells.filter((cell) => cell !== undefined);
  const hasEmail = (texts: typeof filled) => texts.some(({ text }) => text.includes('@'));
  return filled.length <= 2 && hasEmail(filled) && others.length >= 2 && !hasEmail(others);
}
