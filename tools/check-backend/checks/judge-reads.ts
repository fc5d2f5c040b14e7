import { type AnswerName, mismatches } from '../../../local-backend/contract/wire-schemas.ts';
import { inShort, isOk, type Row, rowOf } from '../answers.ts';
import type { Answer } from '../caller.ts';
import { conforms, handled, listed, type Outcome, unchecked, unhandled } from '../check.ts';
import { rowsOf } from '../subject.ts';
import { isSecondary } from './secondary.ts';

export const UNREADABLE = 'says that the answer cannot be read, and shows nothing';
const FAILS = 'shows the error and offers to try again';

export function judgeList(answer: Answer, name: AnswerName): Outcome {
  const rows = rowsOf(answer);
  if (!rows) return isOk(answer) ? unhandled(notListed(answer), UNREADABLE) : failed(answer);
  if (answer.status === 404) return handled(`${inShort(answer)}, so no rows`);
  const found = mismatches(name, { ...rowOf(answer.body), data: [] });
  const { total } = rowOf(answer.body);
  if (typeof total === 'number' && total > rows.length) {
    return unhandled(`${rows.length} rows of ${total}`, 'shows the first page as if it were all');
  }
  if (found.length > 0) return handled(listed(found), 'reads `data` and nothing else');
  return conforms(`${rows.length} rows`);
}

function notListed(answer: Answer): string {
  if (answer.body === undefined) return inShort(answer);
  return `${answer.status}${Array.isArray(answer.body) ? ', a bare array' : ' without a list in data'}`;
}
export const failed = (answer: Answer) => unhandled(inShort(answer), FAILS);

export function judgeRows(
  rows: readonly Row[],
  name: AnswerName,
  isReadable: (row: unknown) => boolean,
): Outcome {
  if (rows.length === 0) return unchecked('no rows');
  const unfit = rows
    .map((row) => ({
      id: row['id'],
      found: mismatches(name, row).filter(({ at }) => name === 'persona' || !isSecondary(at)),
    }))
    .filter(({ found }) => found.length > 0);
  const first = unfit[0];
  if (!first) return conforms(`${rows.length} rows`);
  const setAside = rows.filter((row) => !isReadable(row)).length;
  const example = `id ${String(first.id)}: ${listed(first.found)}`;
  const got = `${unfit.length} of ${rows.length} rows do not fit (${example}), ${setAside} of them beyond reading`;
  return setAside === rows.length ? unhandled(got, UNREADABLE) : handled(got);
}
