import { mendedEmail, ownEmail } from '../../judging/proposals';
import { RowDoubt, RowDoubts } from '../../judging/row-doubt';
import { Verdict, VerdictName } from '../../judging/verdict';
import { ImportRow } from '../../reading/import-cell';
import { ImportField } from '../../reading/import-field';
import { RowSentence, rowSentence } from '../../work/row-sentences';

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
      readonly proposal: Proposed | null;
    };

export type ReviewFilter = 'all' | Exclude<VerdictName, 'omitted'>;

/** The rows of a filter, each with what is to be said of it beneath. */
export function reviewLines(
  rows: readonly ImportRow[],
  verdicts: readonly Verdict[],
  filter: ReviewFilter,
  taken: (email: string) => boolean,
  doubts: RowDoubts,
): readonly ReviewLine[] {
  const lines: ReviewLine[] = [];
  // Two proposals are never alike.
  const proposed = new Set<string>();
  const isTaken = (email: string) => proposed.has(email) || taken(email);
  for (const [i, row] of rows.entries()) {
    const verdict = verdicts[i];
    if (!verdict || (filter !== 'all' && verdict.name !== filter)) continue;
    const doubt = verdict.name === 'new' ? doubts.of(row) : null;
    lines.push({ kind: 'row', row, verdict, doubtful: doubt?.fields ?? [] });
    const sentence = doubt ?? rowSentence(row, verdict);
    if (!sentence) continue;
    const proposal = doubt ? proposalOf(doubt, isTaken) : proposalFor(row, verdict, isTaken);
    if (proposal) proposed.add(proposal.text);
    lines.push({ kind: 'why', row, verdict, sentence, proposal });
  }
  return lines;
}

function proposalOf({ email }: RowDoubt, taken: (email: string) => boolean): Proposed | null {
  return email && !taken(email) ? { field: 'email', text: email } : null;
}

interface Proposed {
  readonly field: ImportField;
  readonly text: string;
}

/** What the row's first problem could be mended with; null where nobody can tell. */
export function proposalFor(
  row: ImportRow,
  verdict: Verdict,
  taken: (email: string) => boolean,
): Proposed | null {
  const { cells } = row;
  if (verdict.name === 'email-taken') return { field: 'email', text: ownEmail(row, taken) };
  if (verdict.name !== 'error' || cells.email?.problem !== 'invalid') return null;
  const text = mendedEmail(cells.email.written);
  return text ? { field: 'email', text } : null;
}
