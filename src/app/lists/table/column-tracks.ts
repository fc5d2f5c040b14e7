import { RecordColumn } from '../../domain/record-column';
import { RowLayout } from './row-layout';

/** As wide as a day, or the tag of a state: the rest is the name's. */
const TIGHT = '96px';

/** As wide as the table is beside the sections at 1366 px: from there on, columns keep their widths. */
const WHOLE = 1100;

/** What a column keeps of its width in a narrower table. */
const LEAST = 0.85;

/** For so many there is room beside a name with a second line. */
const BESIDE = 3;

/** The columns that have a place of their own in a row; with little room not all have. */
export function trackedColumns<T>(
  columns: readonly RecordColumn<T>[],
  layout: RowLayout,
): readonly RecordColumn<T>[] {
  const [first, ...others] = columns;
  if (!first || layout === 'table') return columns;
  if (layout === 'cards') {
    return [first, ...others.filter(({ narrow }) => narrow && narrow !== 'second-line')];
  }
  const inTurn = others.filter(({ narrow }) => narrow !== 'second-line');
  return [first, ...inTurn.slice(0, BESIDE)];
}

/** What stands beneath the name, where there is little room. */
export function secondLine<T>(
  columns: readonly RecordColumn<T>[],
  layout: RowLayout,
): RecordColumn<T> | undefined {
  if (layout === 'table') return undefined;
  return columns.find(({ narrow }) => narrow === 'second-line');
}

/** The tracks of the grid for these columns; null where rows are cards. */
export function gridTracks<T>(
  tracked: readonly RecordColumn<T>[],
  layout: RowLayout,
): string | null {
  if (layout === 'cards') return null;
  if (layout === 'table') {
    return ['42px', ...tracked.map(({ width }) => fitting(width)), '124px'].join(' ');
  }
  const beside = tracked.slice(1).map(({ tight }) => `minmax(0, ${tight ?? TIGHT})`);
  return ['42px minmax(116px, 1fr)', ...beside, '40px'].join(' ');
}

/** A width in px gives way with the table, its container, so that the buttons of a row stay in it. */
function fitting(width: string): string {
  if (!width.endsWith('px')) return width;
  const px = parseFloat(width);
  return `clamp(${px * LEAST}px, ${(px / WHOLE) * 100}cqi, ${width})`;
}
