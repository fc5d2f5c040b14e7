import { median, threeDigits } from './statistics.ts';

export type Unit = 'ms' | 's' | 'kB' | 'MB' | '×' | '';

/** One line of the result. */
export interface Row {
  /** stays the same from run to run: results are compared by it */
  id: string;
  what: string;
  unit: Unit;
  figure: number;
  /** how far the values lie apart whose median it is; none where nothing is left to chance */
  noise?: number;
  /** the most that the figure may be; null where nothing is promised */
  target: number | null;
  /** the same of the peer, where one was measured */
  peer?: number;
  /** what cannot be undercut, measured in the same run, in words */
  limit?: string;
  /** what else there is to know */
  note?: string;
}

export type Verdict = 'met' | 'MISSED' | 'not measured' | 'for information';

export function verdictOf({ figure, target }: Row): Verdict {
  if (target === null) return 'for information';
  if (!Number.isFinite(figure)) return 'not measured';
  return figure <= target ? 'met' : 'MISSED';
}

/** What was promised and is not kept, or not known to be. */
export const hasFailed = (row: Row) => ['MISSED', 'not measured'].includes(verdictOf(row));

/** The median of what was measured, and how far the values lie apart. */
export function measured(values: readonly number[]): { figure: number; noise: number } {
  return { figure: median(values), noise: Math.max(...values) - Math.min(...values) };
}

export function withUnit(value: number, unit: Unit): string {
  const text = threeDigits(value);
  return unit === '' || unit === '×' ? `${text}${unit}` : `${text} ${unit}`;
}

/** 10000 -> '10,000' */
export const people = (size: number) => size.toLocaleString('en-US');
