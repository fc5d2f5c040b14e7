import { type Row, verdictOf, withUnit } from './row.ts';
import { threeDigits } from './statistics.ts';
import { markdownTable } from './table.ts';

/** What is compared of a report. */
export interface Compared {
  date: string;
  rows: readonly Row[];
}

/** `same` is all that noise may explain. */
export type Change = 'better' | 'same' | 'WORSE' | 'new' | 'gone';

/**
 * The noise of both runs has its say: a figure that moved less than the values of a run lie apart
 * may be the same one. What was a figure and is none any more is worse.
 */
export function changeOf(was: Row | undefined, is: Row | undefined): Change {
  if (!was) return 'new';
  if (!is) return 'gone';
  if (Number.isFinite(was.figure) !== Number.isFinite(is.figure)) {
    return Number.isFinite(is.figure) ? 'better' : 'WORSE';
  }
  const noise = Math.max(was.noise ?? 0, is.noise ?? 0);
  const moved = is.figure - was.figure;
  // What the table does not show is no change.
  if (threeDigits(is.figure) === threeDigits(was.figure) || !(Math.abs(moved) > noise))
    return 'same';
  return moved > 0 ? 'WORSE' : 'better';
}

interface Pair {
  id: string;
  was: Row | undefined;
  is: Row | undefined;
}

function pairs(older: Compared, newer: Compared): Pair[] {
  const before = new Map(older.rows.map((row) => [row.id, row]));
  const now = new Map(newer.rows.map((row) => [row.id, row]));
  const ids = new Set([...now.keys(), ...before.keys()]);
  return [...ids].map((id) => ({ id, was: before.get(id), is: now.get(id) }));
}

/** The rows that are worse by more than the noise. */
export function worsened(older: Compared, newer: Compared): string[] {
  return pairs(older, newer)
    .filter(({ was, is }) => changeOf(was, is) === 'WORSE')
    .map(({ id }) => id);
}

/** Row by row what was, what is, and how many times as much it is. */
export function comparisonTable(older: Compared, newer: Compared): string {
  const lines = pairs(older, newer).map(({ id, was, is }) => [
    id,
    (is ?? was)?.what ?? '',
    was ? withUnit(was.figure, was.unit) : '',
    is ? withUnit(is.figure, is.unit) : '',
    was && is ? `${threeDigits(is.figure / was.figure)}×` : '',
    was && is ? withUnit(Math.max(was.noise ?? 0, is.noise ?? 0), is.unit) : '',
    changeOf(was, is),
    is ? verdictOf(is) : '',
  ]);
  const [then, now] = [older.date.slice(0, 16), newer.date.slice(0, 16)];
  const header = ['row', 'what', then, now, 'ratio', 'noise', 'change', 'now'];
  return markdownTable(header, lines, [2, 3, 4, 5]);
}
