import { isLikeSomebody } from './review-cells';
import type { Reason, ReviewLine } from './review-lines';

/** How high a line of the review is, in pixels: it is known before the line is rendered. */
export function lineHeight(line: ReviewLine, isPhone: boolean): number {
  if (line.kind === 'row') return isPhone ? 44 : 40;
  return isPhone ? phoneReasonHeight(line) : 36;
}

/** What surely fits a line of the narrowest phone. */
const LETTERS_A_LINE = 36;
const MOST_LINES = 3;
const TEXT_LINE = 20;
const AROUND = 16;
const ROW_OF_BUTTONS = 48;

/** On a phone what is said takes several lines, and what can be done stands under it. */
function phoneReasonHeight(line: Reason): number {
  const { verdict, remark, isDoubt, place, proposal, field } = line;
  const remedy = proposal ? `Propuesta: ${proposal.text}` : remark.remedy;
  const letters = `${remark.what} ${remedy}`.length;
  const lines = Math.min(MOST_LINES, Math.ceil(letters / LETTERS_A_LINE));
  const ofRow = place === 0 && (verdict.name !== 'present' || remark.about);
  const areButtons = ofRow || proposal || field;
  // So many may be offered that they need two.
  const areMany = isDoubt ? proposal || remark.about : place === 0 && isLikeSomebody(verdict);
  const rows = areMany ? 2 : areButtons || isDoubt ? 1 : 0;
  return AROUND + lines * TEXT_LINE + rows * ROW_OF_BUTTONS;
}
