import { type Row, verdictOf, withUnit } from './row.ts';

/** Those that a smaller attempt within a larger one has told. */
const told = new WeakSet<Row>();

/**
 * What fails is a row of its own that misses its target; the rest is measured all the same. Each row
 * is told as soon as it is there: whatever ends the run later, it has been seen.
 * @param id what the failed row's id begins with
 */
export async function attempt(
  id: string,
  what: string,
  measure: () => Promise<Row[]>,
  tell = say,
): Promise<Row[]> {
  const rows = await measure().catch((error: unknown): Row[] => {
    const note = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return [{ id: `${id}-failed`, what, unit: '', figure: NaN, target: 0, note }];
  });
  for (const row of rows) {
    if (!told.has(row)) tell(inOneLine(row));
    told.add(row);
  }
  return rows;
}

function inOneLine(row: Row): string {
  const { id, what, figure, target, unit, note } = row;
  const promised = target === null ? '' : `, ≤ ${withUnit(target, unit)}`;
  const seen = `${withUnit(figure, unit)} (${verdictOf(row)}${promised})`;
  return `    ${id}: ${seen}, ${what}${note ? `; ${note}` : ''}`;
}

/** Progress is not the result. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
