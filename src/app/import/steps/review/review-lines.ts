import { Mend, RowRemark } from '../../judging/mend';
import { mendedEmail, ownEmail } from '../../judging/proposals';
import { RowDoubts } from '../../judging/row-doubt';
import { Verdict, VerdictName } from '../../judging/verdict';
import { ImportRow } from '../../reading/import-cell';
import { ImportField } from '../../reading/import-field';
import { rowRemarks } from '../../work/row-sentences';

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
      readonly remark: RowRemark;
      /** Whether the row is registered as it is if nobody answers. */
      readonly isDoubt: boolean;
      /** Beside the first is what can be done with the whole row. */
      readonly place: number;
      readonly proposal: Mend | null;
      /** The cell to be corrected; null where it is about none. */
      readonly field: ImportField | null;
    };

export type Reason = Extract<ReviewLine, { kind: 'why' }>;

/** Both days that the date of which it is may be. */
export function eitherDates({ row, field }: Reason): readonly [string, string] | null {
  return (field === 'fecha_nacimiento' && row.cells[field].either) || null;
}

/**
 * 'doubtful' is among the new ones, with a remark and no error; 'proposed' among these; 'differing' among
 * those on record.
 */
export type ReviewFilter = 'all' | 'doubtful' | 'proposed' | 'differing' | VerdictName;

/** The rows, each with what is to be said of it beneath. */
export function reviewLines(
  rows: readonly ImportRow[],
  verdicts: readonly Verdict[],
  taken: (email: string) => boolean,
  doubts: RowDoubts,
  letBe: ReadonlyMap<number, readonly string[]> = new Map(),
): readonly ReviewLine[] {
  const lines: ReviewLine[] = [];
  // Two proposals are never alike.
  const proposed = new Set<string>();
  const isTaken = (email: string) => proposed.has(email) || taken(email);
  for (const [i, row] of rows.entries()) {
    const verdict = verdicts[i];
    if (!verdict) continue;
    const reasons = rowRemarks(row, verdict);
    const wrong = new Set(reasons.flatMap(({ fields }) => fields));
    const slips = doubtsOf(row, verdict, doubts).filter(
      ({ what, fields }) =>
        !letBe.get(row.row)?.includes(what) && !fields.some((field) => wrong.has(field)),
    );
    const doubtful = slips.flatMap(({ fields }) => fields);
    lines.push({ kind: 'row', row, verdict, doubtful });
    for (const [place, remark] of [...reasons, ...slips].entries()) {
      const proposal =
        untaken(remark.mend, isTaken) ?? proposalFor(row, verdict, remark, isTaken, doubts);
      for (const { text } of emailEdits(proposal)) proposed.add(text);
      const [field = null] = remark.fields;
      const isDoubt = place >= reasons.length;
      lines.push({ kind: 'why', row, verdict, remark, isDoubt, place, proposal, field });
    }
  }
  return lines;
}

/** Of whoever is left out as they are, nothing is asked. */
function doubtsOf(row: ImportRow, verdict: Verdict, doubts: RowDoubts): readonly RowRemark[] {
  if (verdict.name === 'present' || verdict.name === 'omitted') return [];
  return doubts.of(row, verdict.name === 'new' ? verdict.namesake : undefined);
}

function untaken(mend: Mend | null, taken: (email: string) => boolean): Mend | null {
  return emailEdits(mend).some(({ text }) => taken(text)) ? null : mend;
}

export function emailEdits(proposal: Mend | null): Mend['edits'] {
  return (proposal?.edits ?? []).filter(({ field }) => field === 'email');
}

function emailProposal(text: string): Mend {
  return { text, edits: [{ field: 'email', text }] };
}

/** What an e-mail that cannot be used could be; null where nobody can tell. */
function proposalFor(
  row: ImportRow,
  verdict: Verdict,
  { fields }: RowRemark,
  taken: (email: string) => boolean,
  doubts: RowDoubts,
): Mend | null {
  if (fields[0] !== 'email') return null;
  const mended = (email: string) => doubts.mended(email);
  if (verdict.name === 'email-taken') return emailProposal(ownEmail(row, taken, mended));
  const { problem, written } = row.cells.email;
  const text = verdict.name === 'error' && problem === 'invalid' ? mendedEmail(written) : null;
  return text ? emailProposal(mended(text) ?? text) : null;
}
