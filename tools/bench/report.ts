import { type Row, verdictOf, withUnit } from './row.ts';
import { threeDigits } from './statistics.ts';
import { markdownTable } from './table.ts';

/** What a run leaves in its JSON file. */
export interface Report {
  date: string;
  commit: string;
  node: string;
  browser: string;
  cpu: string;
  /** how many programs wanted a CPU, over the last five minutes: many make every ms longer */
  load: number;
  runs: number;
  rows: Row[];
}

/** What was promised, what was measured, and where the limit is. */
export function resultTable(rows: readonly Row[], peer: string | null): string {
  const header = ['row', 'what', 'target', 'figure', 'verdict'];
  if (peer !== null) header.push(peer, 'ratio');
  header.push('limit in this run', 'note');
  const lines = rows.map((row) => [
    row.id,
    row.what,
    row.target === null ? '' : `≤ ${withUnit(row.target, row.unit)}`,
    withUnit(row.figure, row.unit),
    verdictOf(row),
    ...(peer === null ? [] : peerCells(row)),
    row.limit ?? '',
    row.note ?? '',
  ]);
  return markdownTable(header, lines, peer === null ? [2, 3] : [2, 3, 5, 6]);
}

function peerCells({ figure, peer, unit }: Row): string[] {
  if (peer === undefined) return ['', ''];
  return [withUnit(peer, unit), `${threeDigits(figure / peer)}×`];
}

/** Row by row what was, what is, and how many times as much it is. */
export function comparisonTable(older: Report, newer: Report): string {
  const before = new Map(older.rows.map((row) => [row.id, row]));
  const now = new Map(newer.rows.map((row) => [row.id, row]));
  const ids = [...now.keys(), ...[...before.keys()].filter((id) => !now.has(id))];
  const lines = ids.map((id) => {
    const [was, is] = [before.get(id), now.get(id)];
    return [
      id,
      (is ?? was)?.what ?? '',
      was ? withUnit(was.figure, was.unit) : '',
      is ? withUnit(is.figure, is.unit) : '',
      was && is ? `${threeDigits(is.figure / was.figure)}×` : '',
      is ? verdictOf(is) : '',
    ];
  });
  const header = ['row', 'what', older.date.slice(0, 16), newer.date.slice(0, 16), 'ratio', 'now'];
  return markdownTable(header, lines, [2, 3, 4]);
}

export function heading({ date, commit, node, browser, cpu, load, runs }: Report): string {
  const machine = `${cpu}, load ${threeDigits(load)}`;
  return `${date}, ${commit}, node ${node}, Chromium ${browser}, ${machine}; medians of ${runs}`;
}
