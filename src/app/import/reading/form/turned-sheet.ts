import { MergedCells, ReadRow, ReadSheet } from '../../../files/read-sheet';
import { countMatches, findHeads, headText } from '../heads/head-row';

/** Titles may stand before the heads, on the side as above. */
const COLUMNS_LOOKED_AT = 3;
const ROWS_LOOKED_AT = 40;
const FEWEST_MATCHES = 3;

/**
 * A sheet with its heads down one side, and a person in each column, as if it had been written the
 * usual way: its rows are its columns. null where it is written the usual way.
 */
export function turned(sheet: ReadSheet): ReadSheet | null {
  const start = sheet.rows.slice(0, ROWS_LOOKED_AT);
  const onTheSide = Array.from({ length: COLUMNS_LOOKED_AT }, (_, column) =>
    countMatches(start.map(({ cells }) => headText(cells[column]))),
  );
  const most = Math.max(...onTheSide);
  if (most < FEWEST_MATCHES || most <= countMatches(findHeads(sheet)?.names ?? [])) return null;
  const width = Math.max(...sheet.rows.map(({ cells }) => cells.length));
  const last = sheet.rows.at(-1)!.number;
  const rows = Array.from({ length: width }, (_, column): ReadRow => {
    const cells = Array<ReadRow['cells'][number]>(last).fill(undefined);
    for (const { number, cells: of } of sheet.rows) cells[number - 1] = of[column];
    return { number: column + 1, cells, hidden: sheet.hiddenColumns.has(column) };
  });
  return {
    rows: rows.filter(({ cells }) => cells.some(Boolean)),
    merged: sheet.merged.map(turnedCells),
    hiddenColumns: new Set(sheet.rows.flatMap(({ number, hidden }) => (hidden ? number - 1 : []))),
    isTurned: true,
  };
}

function turnedCells({ top, bottom, left, right }: MergedCells): MergedCells {
  return { top: left + 1, bottom: right + 1, left: top - 1, right: bottom - 1 };
}
