import { Mend, RowDoubt } from '../../judging/mend';
import { mendedEmail, ownEmail } from '../../judging/proposals';
import { Verdict, VerdictName } from '../../judging/verdict';
import { ImportRow } from '../../reading/import-cell';
import { ImportField } from '../../reading/import-field';
import { RowSentence, rowSentence } from '../../work/row-sentences';
import { wrongField } from './review-cells';

/** A line of the review: somebody, or what is to be said of them. */
export type ReviewLine =
  | {
      readonly kind: 'row';
      readonly row: ImportRow;
      readonly verdict: Verdict;
      /** The cells that are most likely a slip. */
      readonly doubtful: readonly ImportField[];
    }
  | {
      readonly kind: 'why';
      readonly row: ImportRow;
      readonly verdict: Verdict;
      readonly sentence: RowSentence;
      readonly proposal: Mend | null;
      /** The cell to be corrected; null where it is about none, or what it may say is offered beside it. */
      readonly field: ImportField | null;
    };

/** 'doubtful' is among the new ones, with a remark and no error; 'differing' among those on record. */
export type ReviewFilter = 'all' | 'doubtful' | 'differing' | VerdictName;

/** The rows that are shown, each with what is to be said of it beneath. */
export function reviewLines(
  rows: readonly ImportRow[],
  verdicts: readonly Verdict[],
  isShown: (row: ImportRow, verdict: Verdict) => boolean,
  taken: (email: string) => boolean,
  doubts: ReadonlyMap<number, RowDoubt>,
  mended: (email: string) => string | null,
): readonly ReviewLine[] {
  const lines: ReviewLine[] = [];
  // Two proposals are never alike.
  const proposed = new Set<string>();
  const isTaken = (email: string) => proposed.has(email) || taken(email);
  for (const [i, row] of rows.entries()) {
    const verdict = verdicts[i];
    if (!verdict || !isShown(row, verdict)) continue;
    const doubt = doubts.get(row.row);
    lines.push({ kind: 'row', row, verdict, doubtful: doubt?.fields ?? [] });
    const sentence = doubt ?? rowSentence(row, verdict);
    if (!sentence) continue;
    const proposal = doubt
      ? proposalOf(doubt, isTaken)
      : proposalFor(row, verdict, isTaken, mended);
    for (const { text } of emailEdits(proposal)) proposed.add(text);
    const wrong = doubt?.fields[0] ?? wrongField(row, verdict);
    const isOffered = wrong === 'fecha_nacimiento' && row.cells.fecha_nacimiento.either;
    const field = isOffered ? null : wrong;
    lines.push({ kind: 'why', row, verdict, sentence, proposal, field });
  }
  return lines;
}

function proposalOf({ mends }: RowDoubt, taken: (email: string) => boolean): Mend | null {
  const possible = mends.filter((mend) => !emailEdits(mend).some(({ text }) => taken(text)));
  if (possible.length === 0) return null;
  return {
    text: possible.map(({ text }) => text).join(' · '),
    edits: possible.flatMap(({ edits }) => edits),
  };
}

export function emailEdits(proposal: Mend | null): Mend['edits'] {
  return (proposal?.edits ?? []).filter(({ field }) => field === 'email');
}

function emailProposal(text: string): Mend {
  return { text, edits: [{ field: 'email', text }] };
}

/** What the row's first problem could be mended with; null where nobody can tell. */
function proposalFor(
  row: ImportRow,
  verdict: Verdict,
  taken: (email: string) => boolean,
  mended: (email: string) => string | null,
): Mend | null {
  const { cells } = row;
  if (verdict.name === 'email-taken') return emailProposal(ownEmail(row, taken, mended));
  if (verdict.name !== 'error' || cells.email?.problem !== 'invalid') return null;
  const text = mendedEmail(cells.email.written);
  return text ? emailProposal(mended(text) ?? text) : null;
}
