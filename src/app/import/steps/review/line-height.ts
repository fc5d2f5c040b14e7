import { isLikeSomebody } from './review-cells';
import type { ReviewLine } from './review-lines';

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
function phoneReasonHeight({ row, verdict, sentence, proposal, field }: Reason): number {
  // Nothing is to be pressed.
  if (verdict.name === 'present' && !verdict.differences) return 56;
  const remedy = proposal ? `Propuesta: ${proposal.text}` : sentence.remedy;
  const letters = `${sentence.what} ${remedy}`.length;
  const lines = Math.min(MOST_LINES, Math.ceil(letters / LETTERS_A_LINE));
  // So many may be offered that they need two.
  const isCrowded = isLikeSomebody(verdict) || (row.cells.fecha_nacimiento.either && field);
  const rows = isCrowded ? 2 : 1;
  return AROUND + lines * TEXT_LINE + rows * ROW_OF_BUTTONS;
}

type Reason = Extract<ReviewLine, { kind: 'why' }>;
