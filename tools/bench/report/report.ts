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
  /** whether lists came as late as from deployed backends, and uncompressed */
  latency: boolean;
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

export function heading(report: Report): string {
  const { date, commit, node, browser, cpu, load, runs, latency } = report;
  const machine = `${cpu}, load ${threeDigits(load)}`;
  const backend = latency ? '; lists as late as from deployed backends, uncompressed' : '';
  return `${date}, ${commit}, node ${node}, Chromium ${browser}, ${machine}; medians of ${runs}${backend}`;
}
